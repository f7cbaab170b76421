/**
 * Reads what `reg query` prints. The default value of a key has the name ''.
 * @param {string} text
 * @returns {{ key: string, values: Record<string, string> }[]}
 */
export const readRegistry = (text) => {
  const keys = [];
  for (const line of text.split(/\r?\n/)) {
    const value = /^ {4}(?<name>.+?) {4}REG_\w+(?: {4}(?<data>.*))?$/.exec(line)?.groups;
    if (value !== undefined && keys.length > 0) keys.at(-1).values[nameOf(value.name)] = value.data ?? '';
    else if (line.startsWith('HKEY_')) keys.push({ key: line, values: {} });
  }
  return keys;
};

/** Windows writes "(Default)" in the language of the system; every form of it stands in brackets. */
const nameOf = (name) => (/^\(.+\)$/.test(name) ? '' : name);
