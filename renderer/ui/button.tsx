import type { ComponentProps } from 'react';

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: 'plain' | 'outlined' | 'primary';
}

export function Button({ look = 'plain', className, ...rest }: ButtonProps) {
  const classes = ['button', look === 'plain' ? '' : `button-${look}`, className ?? ''].filter(Boolean).join(' ');
  return <button type="button" {...rest} className={classes} />;
}
