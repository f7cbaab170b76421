import { isLineField } from '../line-field.ts';
import type { NameToSuggest } from './suggest-names.ts';

const LIST_ID = 'formula-suggestions';
const ROOM = 8;

/**
 * The list of names below the text field being typed into, the sheet's own or the formula line's; above it where there
 * is no room below.
 */
export class SuggestionList {
  chosen = 0;
  private readonly element = document.createElement('ul');
  private readonly field: HTMLTextAreaElement;
  /** The field being typed into while the list is open. */
  private helped: Element;
  private readonly label: () => string;
  private readonly onTake: (index: number) => void;

  constructor(field: HTMLTextAreaElement, layer: HTMLElement, label: () => string, onTake: (index: number) => void) {
    this.field = field;
    this.helped = field;
    this.label = label;
    this.onTake = onTake;
    this.element.className = 'formula-suggestions';
    this.element.id = LIST_ID;
    this.element.hidden = true;
    this.element.setAttribute('role', 'listbox');
    // Keeps the focus in the text field.
    this.element.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      const row = event.target instanceof Element ? event.target.closest('li') : null;
      if (row !== null) this.onTake([...this.element.children].indexOf(row));
    });
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
    layer.append(this.element);
  }

  show(names: readonly NameToSuggest[], chosen: number): void {
    if (names.length === 0 && this.element.hidden) return;
    this.chosen = chosen;
    this.element.hidden = names.length === 0;
    this.element.setAttribute('aria-label', this.label());
    this.element.replaceChildren(...names.map((name, index) => rowOf(name, index, index === chosen)));
    for (const attribute of ['aria-controls', 'aria-activedescendant']) this.helped.removeAttribute(attribute);
    if (names.length === 0) return;
    this.helped = isLineField(document.activeElement) ? document.activeElement : this.field;
    this.helped.setAttribute('aria-controls', LIST_ID);
    this.helped.setAttribute('aria-activedescendant', rowId(chosen));
    this.place();
  }

  place(): void {
    if (this.element.hidden) return;
    const { offsetParent, offsetWidth, offsetHeight } = this.element;
    if (offsetParent === null) return;
    const field = this.helped.getBoundingClientRect();
    const around = offsetParent.getBoundingClientRect();
    const below = field.bottom - around.top + 2;
    const fits = below + offsetHeight + ROOM <= around.height;
    const left = Math.max(0, Math.min(field.left - around.left, around.width - offsetWidth - ROOM));
    this.element.style.cssText = `left:${left}px;top:${fits ? below : Math.max(0, field.top - around.top - offsetHeight - 2)}px`;
  }

  destroy(): void {
    this.element.remove();
  }
}

const rowId = (index: number): string => `${LIST_ID}-${index}`;

function rowOf({ name, written }: NameToSuggest, index: number, chosen: boolean): HTMLElement {
  const row = document.createElement('li');
  row.id = rowId(index);
  row.setAttribute('role', 'option');
  row.setAttribute('aria-selected', String(chosen));
  const called = document.createElement('span');
  called.textContent = name;
  row.append(called);
  // The arguments of a function already contain its spelling.
  if (name !== written && !name.startsWith(written)) {
    const spelt = document.createElement('small');
    spelt.textContent = written;
    row.append(spelt);
  }
  return row;
}
