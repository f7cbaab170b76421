// Both worlds of a page run this: functions of one can be called from the other, values are cloned on the way by the
// browser itself, as contextBridge does it.
const createWorldBridge = (mine, theirs) => {
  const functions = [];
  const answers = new Map();
  let calls = 0;

  const send = (message) => document.dispatchEvent(new CustomEvent(theirs, { detail: message }));

  const isPlain = (value) => typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value));
  const convert = (value, change) => {
    const changed = change(value);
    if (changed !== value) return changed;
    if (Array.isArray(value)) return value.map((item) => convert(item, change));
    if (!isPlain(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, convert(item, change)]));
  };
  const pack = (value) => convert(value, (item) => (typeof item === 'function' ? { $function: functions.push(item) - 1 } : item));
  const unpack = (value) => convert(value, (item) => (isPlain(item) && '$function' in item ? (...args) => call(item.$function, args) : item));

  const call = (target, args) => {
    const id = calls++;
    send({ kind: 'call', id, target, args: pack(args) });
    const answer = answers.get(id);
    if (answer.kind !== 'later') answers.delete(id);
    if (answer.kind === 'thrown') throw new Error(answer.message);
    if (answer.kind === 'returned') return unpack(answer.value);
    return new Promise((resolve, reject) => answers.set(id, { resolve, reject }));
  };

  const messageOf = (error) => (error instanceof Error ? error.message : String(error));

  const receiveCall = ({ id, target, args }) => {
    try {
      const value = functions[target](...unpack(args));
      if (!(value instanceof Promise)) return send({ kind: 'returned', id, value: pack(value) });
      send({ kind: 'later', id });
      value.then(
        (settled) => send({ kind: 'resolved', id, value: pack(settled) }),
        (error) => send({ kind: 'rejected', id, message: messageOf(error) }),
      );
    } catch (error) {
      send({ kind: 'thrown', id, message: messageOf(error) });
    }
  };

  const settle = (message) => {
    const { resolve, reject } = answers.get(message.id);
    answers.delete(message.id);
    if (message.kind === 'resolved') resolve(unpack(message.value));
    else reject(new Error(message.message));
  };

  const exposed = [];
  document.addEventListener(mine, ({ detail: message }) => {
    if (message.kind === 'call') receiveCall(message);
    else if (message.kind === 'expose') exposed.forEach((listener) => listener(message.name, unpack(message.api)));
    else if (message.kind === 'resolved' || message.kind === 'rejected') settle(message);
    else answers.set(message.id, message);
  });

  return { expose: (name, api) => send({ kind: 'expose', name, api: pack(api) }), onExposed: (listener) => exposed.push(listener) };
};
