/** The attribute of the text field above a sheet in which the active cell can be edited as well. */
export const LINE_FIELD = 'data-cell-line';

/** Whether an element is the formula line: when the focus moves there, an edit continues. */
export const isLineField = (target: EventTarget | null): target is HTMLTextAreaElement => target instanceof HTMLTextAreaElement && target.hasAttribute(LINE_FIELD);
