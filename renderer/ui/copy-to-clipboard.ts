/**
 * Copies data to the clipboard from a button, and returns whether that was possible. Uses a copy event, which needs no
 * permission; the desktop shell does not permit the page to write to the clipboard directly.
 */
export function copyToClipboard({ text, html }: { readonly text: string; readonly html: string }): boolean {
  let isTaken = false;
  const take = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    isTaken = event.clipboardData !== null;
  };
  document.addEventListener('copy', take, { capture: true, once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', take, { capture: true });
  return isDone && isTaken;
}
