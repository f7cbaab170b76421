/** Electron's own words for a value that cannot go to another process. */
const NOT_CLONED = 'An object could not be cloned.';

export const notCloned = (): Error => new Error(NOT_CLONED);

/** A copy as another process would get it: functions, symbols, proxies and the like are refused, prototypes are lost. */
export const structuredCopy = <Value>(value: Value): Value => {
  try {
    return structuredClone(value);
  } catch {
    throw notCloned();
  }
};
