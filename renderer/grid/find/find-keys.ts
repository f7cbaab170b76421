import { withControl } from '../selection-keys.ts';
import type { Finder } from './finder.ts';

/** The keys that find, wherever in the sheet and its bar they are pressed. Answers how to stop listening. */
export function listenForFindKeys(frame: HTMLElement, finder: Finder): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229 || event.altKey) return;
    if (event.key === 'F3' && !withControl(event)) finder.step(event.shiftKey ? 'previous' : 'next');
    else if (event.key.toLowerCase() === 'f' && withControl(event) && !event.shiftKey) finder.open();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  frame.addEventListener('keydown', onKeyDown);
  return () => frame.removeEventListener('keydown', onKeyDown);
}
