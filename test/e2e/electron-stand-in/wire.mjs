// How values travel between the page's process and this one: as text that keeps all that a structured clone keeps. Both
// ends run this file. Values are clones already when they come here.

const NOT_CLONED = 'An object could not be cloned.';
const CHUNK = 32_768;
const TYPED = [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array, DataView];
const ERRORS = [Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError];
const byName = (classes) => new Map(classes.map((type) => [type.name, type]));
const [typedByName, errorsByName] = [byName(TYPED), byName(ERRORS)];

const toBase64 = (bytes) => {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
};
const fromBase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

const tagOf = (value) => Object.prototype.toString.call(value).slice(8, -1);

/** Writes a value as text: primitives as they are, objects as numbers of a table, so that circles end. */
export const encode = (value) => {
  const table = [];
  const numbers = new Map();

  const describe = (object) => {
    if (Array.isArray(object)) return ['array', object.length, Object.keys(object).flatMap((key) => [key, slot(object[key])])];
    if (ArrayBuffer.isView(object)) return ['bytes', object.constructor.name, toBase64(new Uint8Array(object.buffer, object.byteOffset, object.byteLength))];
    switch (tagOf(object)) {
      case 'Object':
        return ['object', Object.keys(object).flatMap((key) => [key, slot(object[key])])];
      case 'Date':
        return ['date', slot(object.getTime())];
      case 'RegExp':
        return ['regexp', object.source, object.flags];
      case 'Map':
        return ['map', [...object].flatMap(([key, item]) => [slot(key), slot(item)])];
      case 'Set':
        return ['set', [...object].map(slot)];
      case 'Error':
        return ['error', object.name, object.message, String(object.stack)];
      case 'ArrayBuffer':
        return ['buffer', toBase64(new Uint8Array(object))];
      case 'Boolean':
      case 'Number':
      case 'String':
      case 'BigInt':
        return ['boxed', slot(object.valueOf())];
      default:
        throw new Error(NOT_CLONED);
    }
  };

  const number = (object) => {
    const known = numbers.get(object);
    if (known !== undefined) return known;
    const own = table.push(null) - 1;
    numbers.set(object, own);
    table[own] = describe(object);
    return own;
  };

  const slot = (item) => {
    switch (typeof item) {
      case 'string':
      case 'boolean':
        return item;
      case 'number':
        return Number.isFinite(item) && !Object.is(item, -0) ? item : ['number', Object.is(item, -0) ? '-0' : String(item)];
      case 'bigint':
        return ['bigint', String(item)];
      case 'undefined':
        return ['undefined'];
      case 'object':
        return item === null ? null : [number(item)];
      default:
        throw new Error(NOT_CLONED);
    }
  };

  return JSON.stringify({ value: slot(value), table });
};

/** Reads what {@link encode} wrote at the other end. */
export const decode = (text) => {
  const { value, table } = JSON.parse(text);
  const made = [];

  const assign = (object, key, item) => {
    if (key === '__proto__') Object.defineProperty(object, key, { value: item, enumerable: true, configurable: true, writable: true });
    else object[key] = item;
  };
  const fill = (object, entries) => {
    for (let at = 0; at < entries.length; at += 2) assign(object, entries[at], read(entries[at + 1]));
  };
  const keep = (at, object) => {
    made[at] = object;
    return object;
  };

  const make = (at) => {
    const [kind, ...rest] = table[at];
    switch (kind) {
      case 'array': {
        const array = keep(at, Array.from({ length: 0 }));
        array.length = rest[0];
        fill(array, rest[1]);
        return array;
      }
      case 'object': {
        const object = keep(at, {});
        fill(object, rest[0]);
        return object;
      }
      case 'map': {
        const map = keep(at, new Map());
        for (let entry = 0; entry < rest[0].length; entry += 2) map.set(read(rest[0][entry]), read(rest[0][entry + 1]));
        return map;
      }
      case 'set': {
        const set = keep(at, new Set());
        for (const item of rest[0]) set.add(read(item));
        return set;
      }
      case 'bytes': {
        const bytes = fromBase64(rest[1]);
        return keep(at, new (typedByName.get(rest[0]) ?? Uint8Array)(bytes.buffer));
      }
      case 'error': {
        const error = new (errorsByName.get(rest[0]) ?? Error)(rest[1]);
        error.stack = rest[2];
        return keep(at, error);
      }
      case 'date':
        return keep(at, new Date(read(rest[0])));
      case 'regexp':
        return keep(at, new RegExp(rest[0], rest[1]));
      case 'buffer':
        return keep(at, fromBase64(rest[0]).buffer);
      default:
        return keep(at, Object(read(rest[0])));
    }
  };

  const read = (slot) => {
    if (!Array.isArray(slot)) return slot;
    const [kind, word] = slot;
    if (kind === 'undefined') return undefined;
    if (kind === 'number') return Number(word);
    if (kind === 'bigint') return BigInt(word);
    return made[kind] ?? make(kind);
  };

  return read(value);
};
