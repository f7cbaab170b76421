/**
 * `compute`, not repeated while it is asked for the same object and setting. For frozen parts of documents: they never
 * change, so what was found about one holds as long as it is there.
 */
export function rememberFor<Part extends object, Setting, Found>(compute: (part: Part, setting: Setting) => Found): (part: Part, setting: Setting) => Found {
  const known = new WeakMap<Part, { readonly setting: Setting; readonly found: Found }>();
  return (part, setting) => {
    const remembered = known.get(part);
    if (remembered !== undefined && remembered.setting === setting) return remembered.found;
    const found = compute(part, setting);
    known.set(part, { setting, found });
    return found;
  };
}
