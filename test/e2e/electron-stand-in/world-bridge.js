// Both worlds of a page run this: functions of one can be called from the other, and values are copied on the way as
// contextBridge copies them. What it cannot copy it refuses.
const createWorldBridge = (mine, theirs) => {
  const MARK = '\u0000stand-in';
  const NOT_CLONED = 'An object could not be cloned.';
  const NO_EXCEPTION = 'An unknown exception occurred in the isolated context, an error occurred but a valid exception was not thrown.';
  /** Objects that are copied as a whole; all others are copied member by member, and lose their prototype. */
  const WHOLE = [Date, RegExp, Map, Set, ArrayBuffer, Boolean, Number, String, Blob];
  const functions = [];
  const promises = new Map();
  const answers = new Map();
  let calls = 0;

  const send = (message) => document.dispatchEvent(new CustomEvent(theirs, { detail: message }));
  const mark = (kind, content) => ({ [MARK]: kind, content });

  const isCloneable = (value) => {
    try {
      structuredClone(value);
      return true;
    } catch {
      return false;
    }
  };

  /** The browser names what it could not clone; a proxy, and nothing else that may pass, it calls an object. */
  const refuseProxy = (value) => {
    try {
      structuredClone(value);
    } catch (error) {
      const named = /(?:#<\w+>|\[object \w+\]) could not be cloned\.$/.exec(error.message)?.[0];
      if (named !== undefined && !named.startsWith('#<Promise>')) throw new Error(NOT_CLONED);
    }
  };

  const whole = (value) => {
    if (!isCloneable(value)) throw new Error(NOT_CLONED);
    return value;
  };

  /** Tells the other world how a promise ends. */
  const follow = (id, promise) =>
    promise.then(
      (value) => send({ kind: 'resolved', id, value: pack(value) }),
      (error) => send({ kind: 'rejected', id, value: pack(error) }),
    ).catch((error) => send({ kind: 'rejected', id, value: pack(error) }));

  const pack = (root) => {
    const packed = new Map();
    const proven = isCloneable(root);
    const keep = (value, made) => {
      packed.set(value, made);
      return made;
    };
    const convert = (value) => {
      if (typeof value === 'symbol') throw new Error(NOT_CLONED);
      if (typeof value !== 'function' && (typeof value !== 'object' || value === null)) return value;
      if (packed.has(value)) return packed.get(value);
      if (typeof value === 'function') return keep(value, mark('function', functions.push(value) - 1));
      if (value instanceof Promise) {
        const id = `${mine}${calls++}`;
        void follow(id, value);
        return keep(value, mark('promise', id));
      }
      if (value instanceof Error) return keep(value, mark('error', typeof value.message === 'string' ? value.message : String(value)));
      if (!proven) refuseProxy(value);
      if (ArrayBuffer.isView(value) || WHOLE.some((type) => value instanceof type)) return keep(value, whole(value));
      const copy = keep(value, Array.isArray(value) ? [] : {});
      for (const key of Object.keys(value)) copy[key] = convert(value[key]);
      return copy;
    };
    return convert(root);
  };

  const unpack = (root) => {
    const unpacked = new Map();
    const marked = ({ [MARK]: kind, content }) => {
      if (kind === 'function') return (...args) => call(content, args);
      if (kind === 'error') return new Error(content);
      return new Promise((resolve, reject) => promises.set(content, { resolve, reject }));
    };
    const convert = (value) => {
      if (typeof value !== 'object' || value === null) return value;
      if (unpacked.has(value)) return unpacked.get(value);
      if (ArrayBuffer.isView(value) || WHOLE.some((type) => value instanceof type)) return value;
      const own = Object.hasOwn(value, MARK) ? marked(value) : value;
      unpacked.set(value, own);
      if (own === value) for (const key of Object.keys(value)) value[key] = convert(value[key]);
      return own;
    };
    return convert(root);
  };

  const call = (target, args) => {
    const id = calls++;
    send({ kind: 'call', id, target, args: pack(args) });
    const answer = answers.get(id);
    answers.delete(id);
    if (answer.kind === 'thrown') throw new Error(answer.message);
    return unpack(answer.value);
  };

  const receiveCall = ({ id, target, args }) => {
    try {
      send({ kind: 'returned', id, value: pack(functions[target](...unpack(args))) });
    } catch (error) {
      send({ kind: 'thrown', id, message: typeof error?.message === 'string' ? error.message : NO_EXCEPTION });
    }
  };

  const settle = ({ kind, id, value }) => {
    const { resolve, reject } = promises.get(id);
    promises.delete(id);
    if (kind === 'resolved') resolve(unpack(value));
    else reject(unpack(value));
  };

  const exposed = [];
  document.addEventListener(mine, ({ detail: message }) => {
    if (message.kind === 'call') receiveCall(message);
    else if (message.kind === 'expose') exposed.forEach((listener) => listener(message.name, unpack(message.api)));
    else if (message.kind === 'resolved' || message.kind === 'rejected') settle(message);
    else answers.set(message.id, message);
  });

  const names = new Set();
  return {
    expose(name, api) {
      if (names.has(name)) throw new Error('Cannot bind an API on top of an existing property on the window object');
      names.add(name);
      send({ kind: 'expose', name, api: pack(api) });
    },
    onExposed: (listener) => exposed.push(listener),
  };
};
