/** Encodings that a person can choose. */
export const ENCODINGS = ['utf-8', 'shift_jis', 'windows-1252', 'utf-16le', 'utf-16be'] as const;

const NAMES: Readonly<Record<string, string>> = { shift_jis: 'Shift_JIS', 'windows-1252': 'Windows-1252' };

/** Encodings as people name them. */
export const encodingName = (encoding: string): string => NAMES[encoding] ?? encoding.toUpperCase().replace(/(LE|BE)$/, ' $1');
