/** A name with a capital first letter, as at the beginning of a line. */
export const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
