import type { Dice } from './dice.ts';
import { HOSTILE_VALUES, PROTOTYPE_KEYS } from './hostile-values.ts';

/** An object or array, and one of its keys. */
interface Place {
  readonly holder: object;
  readonly key: string;
}

/** All places of plain data, the deep ones too. */
function placesIn(value: unknown): readonly Place[] {
  const places: Place[] = [];
  const waiting: unknown[] = [value];
  for (let holder = waiting.pop(); holder !== undefined; holder = waiting.pop()) {
    if (typeof holder !== 'object' || holder === null) continue;
    for (const key of Object.keys(holder)) {
      places.push({ holder, key });
      waiting.push(Reflect.get(holder, key));
    }
  }
  return places;
}

/** Sets a key as data, whatever its name means to objects. */
const put = (holder: object, key: string, value: unknown): void => void Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });

type JsonMutation = (place: Place, places: readonly Place[], dice: Dice) => void;

const copyOf = (value: unknown): unknown => structuredClone(value);

const setHostile: JsonMutation = ({ holder, key }, _, dice) => put(holder, key, copyOf(dice.pick(HOSTILE_VALUES)));
const remove: JsonMutation = ({ holder, key }) => void (Array.isArray(holder) ? holder.splice(Number.parseInt(key, 10), 1) : Reflect.deleteProperty(holder, key));
const takeOther: JsonMutation = ({ holder, key }, places, dice) => {
  const other = dice.pick(places);
  put(holder, key, copyOf(Reflect.get(other.holder, other.key)));
};
const addKey: JsonMutation = ({ holder, key }, _, dice) => put(holder, dice.pick([...PROTOTYPE_KEYS, 'id', 'name', `${key}2`, '']), copyOf(dice.pick(HOSTILE_VALUES)));
const rename: JsonMutation = ({ holder, key }, _, dice) => {
  if (Array.isArray(holder)) return;
  const value: unknown = Reflect.get(holder, key);
  Reflect.deleteProperty(holder, key);
  put(holder, dice.pick([...PROTOTYPE_KEYS, key.toUpperCase(), ` ${key}`]), value);
};
const repeat: JsonMutation = ({ holder, key }, _, dice) => {
  const value: unknown = Reflect.get(holder, key);
  if (Array.isArray(holder)) for (let left = dice.pick([1, 2, 40]); left > 0; left -= 1) holder.push(copyOf(value));
};
const retype: JsonMutation = ({ holder, key }) => {
  const value: unknown = Reflect.get(holder, key);
  put(holder, key, typeof value === 'string' ? Number.parseFloat(value) : typeof value === 'number' ? String(value) : [value]);
};

const MUTATIONS: readonly JsonMutation[] = [setHostile, setHostile, setHostile, remove, takeOther, takeOther, addKey, rename, repeat, retype];

/** The text of JSON, changed at one to four places: hostile values, keys that are missing, new or renamed, parts of elsewhere. */
export function mutateJson(text: string, dice: Dice): string {
  const value: unknown = JSON.parse(text);
  for (let left = 1 + dice.below(4); left > 0; left -= 1) {
    const places = placesIn(value);
    if (places.length > 0) dice.pick(MUTATIONS)(dice.pick(places), places, dice);
  }
  return JSON.stringify(value) ?? 'null';
}

/** The same for texts of the document alone: what is changed keeps its shape, so that most of it is accepted. */
export function mutateTexts(text: string, texts: readonly string[], dice: Dice): string {
  const value: unknown = JSON.parse(text);
  const places = placesIn(value).filter(({ holder, key }) => typeof Reflect.get(holder, key) === 'string' && !['format', 'status', 'base', 'basis', 'kind', 'unit', 'view', 'input', 'comparison', 'currency'].includes(key));
  for (let left = 1 + dice.below(6); left > 0 && places.length > 0; left -= 1) {
    const { holder, key } = dice.pick(places);
    put(holder, key, dice.pick(texts));
  }
  return JSON.stringify(value);
}
