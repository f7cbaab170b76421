import type { NameToSuggest } from './suggest-names.ts';

const LIST_ID = 'formula-suggestions';
const ROOM = 8;

/** The list of names under the sheet's text field; over it where there is no room below. */
export class SuggestionList {
  chosen = 0;
  private readonly element = document.createElement('ul');
  private readonly field: HTMLTextAreaElement;
  private readonly onTake: (index: number) => void;

  constructor(field: HTMLTextAreaElement, layer: HTMLElement, onTake: (index: number) => void) {
    this.field = field;
    this.onTake = onTake;
    this.element.className = 'formula-suggestions';
    this.element.id = LIST_ID;
    this.element.hidden = true;
    this.element.setAttribute('role', 'listbox');
    // The text field keeps the focus.
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
    this.element.replaceChildren(...names.map((name, index) => rowOf(name, index, index === chosen)));
    if (names.length === 0) {
      for (const attribute of ['aria-controls', 'aria-expanded', 'aria-activedescendant']) this.field.removeAttribute(attribute);
      return;
    }
    this.field.setAttribute('aria-controls', LIST_ID);
    this.field.setAttribute('aria-expanded', 'true');
    this.field.setAttribute('aria-activedescendant', rowId(chosen));
    this.place();
  }

  place(): void {
    if (this.element.hidden) return;
    const { offsetLeft, offsetTop, offsetHeight } = this.field;
    const { clientWidth = 0, clientHeight = 0 } = this.element.offsetParent ?? {};
    const below = offsetTop + offsetHeight + 2;
    const fits = below + this.element.offsetHeight + ROOM <= clientHeight;
    const left = Math.max(0, Math.min(offsetLeft, clientWidth - this.element.offsetWidth - ROOM));
    this.element.style.cssText = `left:${left}px;top:${fits ? below : Math.max(0, offsetTop - this.element.offsetHeight - 2)}px`;
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
  const spelt = document.createElement('span');
  spelt.textContent = written;
  row.append(spelt);
  if (name !== written) {
    const called = document.createElement('small');
    called.textContent = name;
    row.append(called);
  }
  return row;
}
