/** The attribute of the text field above a sheet in which the active cell is typed into as well. */
export const LINE_FIELD = 'data-cell-line';

/** Whether something is the line above the sheet: when the focus goes there, an edit goes on. */
export const isLineField = (target: EventTarget | null): target is HTMLTextAreaElement => target instanceof HTMLTextAreaElement && target.hasAttribute(LINE_FIELD);
