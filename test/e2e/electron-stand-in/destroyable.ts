import { EMITTER_MEMBERS } from './events.ts';

const ALWAYS_ALLOWED: readonly string[] = [...EMITTER_MEMBERS, 'isDestroyed', 'id', 'then', 'toJSON'];

const gone = (): TypeError => new TypeError('Object has been destroyed');

/** After an object of Electron is destroyed, each use of it throws, but for asking whether it is. */
export const destroyable = <Members extends object>(members: Members, isDestroyed: () => boolean, alsoAllowed: readonly string[] = []): Members =>
  new Proxy(members, {
    get(target, key) {
      const value = Reflect.get(target, key, target) as unknown;
      if (typeof key === 'symbol' || ALWAYS_ALLOWED.includes(key) || alsoAllowed.includes(key)) return value;
      if (typeof value !== 'function') {
        if (isDestroyed() && key in target) throw gone();
        return value;
      }
      return (...values: unknown[]): unknown => {
        if (isDestroyed()) throw gone();
        return Reflect.apply(value, target, values) as unknown;
      };
    },
  });
