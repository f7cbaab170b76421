import { membersOf } from './typings.ts';

/** Records what the program did wrong, so that `close` fails, and makes the error to throw. */
export type Refuse = (text: string) => Error;

/** Promises, loggers and assertions look for these on anything. */
const ASKED_OF_ANYTHING = ['then', 'toJSON', 'asymmetricMatch', 'nodeType', 'tagName', '$$typeof', 'constructor'];

/** An object that says by name what it lacks, instead of handing out `undefined`. */
export const strict = <Members extends object>(name: string, members: Members, refuse: Refuse, typeName?: string): Members =>
  new Proxy(members, {
    get(target, key) {
      if (key in target || typeof key === 'symbol' || ASKED_OF_ANYTHING.includes(key)) return Reflect.get(target, key, target) as unknown;
      const exists = typeName === undefined || membersOf(typeName).has(key);
      throw refuse(exists ? `The electron stand-in has no ${name}.${key}.` : `Electron has no ${name}.${key}.`);
    },
    set(_target, key) {
      throw refuse(`The electron stand-in does not let a program set ${name}.${String(key)}.`);
    },
  });

/** Refuses options it does not know, because a stand-in that ignores one proves nothing about it. */
export const onlyKnown = (name: string, options: object, known: ReadonlySet<string>, refuse: Refuse): void => {
  const unknown = Object.keys(options).find((key) => !known.has(key));
  if (unknown !== undefined) throw refuse(`Electron does not know the option ${unknown} of ${name}.`);
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
