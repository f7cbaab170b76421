/** The date in this machine's time zone, in the format of documents. */
export function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Ctrl+; as in Excel, wherever the semicolon is on the keyboard. */
export const isTodayShortcut = ({ key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): boolean =>
  key === ';' && (ctrlKey || metaKey) && !altKey;
