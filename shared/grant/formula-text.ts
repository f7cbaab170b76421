/** Whether the text of an input is a formula, such as "=sharePrice*1.05": it begins with "=". */
export const isFormula = (text: string): boolean => text.startsWith('=');
