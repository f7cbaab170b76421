/** Whether the focused element has been removed, so that the next key would go nowhere. */
export const isFocusLost = (): boolean => document.activeElement === null || document.activeElement === document.body;
