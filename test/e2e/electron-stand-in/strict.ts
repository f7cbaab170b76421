/** An object that says by name what it lacks, instead of handing out `undefined`. */
export const strict = <Members extends object>(name: string, members: Members): Members =>
  new Proxy(members, {
    get(target, key) {
      // Promises and loggers look for these on anything.
      if (key in target || typeof key === 'symbol' || key === 'then' || key === 'toJSON') return Reflect.get(target, key, target) as unknown;
      throw new Error(`The electron stand-in has no ${name}.${key}.`);
    },
  });

/** Refuses options it does not know, because a stand-in that ignores one proves nothing about it. */
export const onlyKnown = (name: string, options: object, known: readonly string[]): void => {
  const unknown = Object.keys(options).find((key) => !known.includes(key));
  if (unknown !== undefined) throw new Error(`The electron stand-in does not know the option ${unknown} of ${name}.`);
};

/** An event whose default can be prevented, as Electron hands to its listeners. */
export interface PreventableEvent {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

export const preventableEvent = <Extra extends object>(extra: Extra): Extra & PreventableEvent => {
  let prevented = false;
  return Object.defineProperties({ ...extra, preventDefault: () => void (prevented = true) }, { defaultPrevented: { get: () => prevented } }) as Extra &
    PreventableEvent; // the getter is what defineProperties has just added
};
