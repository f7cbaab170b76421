/**
 * Puts something on the clipboard from a button, and says whether that was possible. By the event of a copy, because
 * the desktop shell gives the page no permission to write to the clipboard by itself, and none is needed for that.
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
