import { useId, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { LOW_WINDOW, useMediaQuery } from './use-media-query.ts';

interface FoldProps {
  readonly title: string;
  /** Null while nobody chose: open, unless the window is so low that the sheet above needs the room. */
  readonly open: boolean | null;
  readonly onFold: (open: boolean) => void;
  /** Rendered only while it is open. */
  readonly children: ReactNode;
}

/** A collapsible section below a sheet. */
export function Fold({ title, open, onFold, children }: FoldProps) {
  const bodyId = useId();
  const isLow = useMediaQuery(LOW_WINDOW);
  const isOpen = open ?? !isLow;
  return (
    <section className="fold" aria-label={title}>
      <h3>
        <Button className="fold-title" aria-expanded={isOpen} aria-controls={bodyId} onClick={() => onFold(!isOpen)}>
          <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
          {title}
        </Button>
      </h3>
      <div id={bodyId} hidden={!isOpen}>{isOpen && children}</div>
    </section>
  );
}
