import type { GrantDocument } from '#shared/grant/schema.ts';

/** View state of a sheet or a dialog, outside the document. The feature that defines it owns it; it is reset with every new document. */
export interface Slice<Value> {
  readonly initial: Value;
  /** The value after the document has changed; without this function the value stays. */
  readonly follow?: (value: Value, before: GrantDocument, after: GrantDocument) => Value;
}

interface Kept {
  readonly value: unknown;
  readonly follow: (before: GrantDocument, after: GrantDocument) => Kept;
}

/** The values that differ from the initial ones, by slice. */
export type SliceValues = ReadonlyMap<object, Kept>;

export const NO_SLICES: SliceValues = new Map();

// Only `withSlice` puts values in, with the type of their slice.
export const sliceValue = <Value>(values: SliceValues, slice: Slice<Value>): Value => (values.has(slice) ? (values.get(slice)?.value as Value) : slice.initial);

export const withSlice = <Value>(values: SliceValues, slice: Slice<Value>, value: Value): SliceValues => new Map(values).set(slice, keep(slice, value));

function keep<Value>(slice: Slice<Value>, value: Value): Kept {
  const kept: Kept = {
    value,
    follow: (before, after) => {
      const next = slice.follow === undefined ? value : slice.follow(value, before, after);
      return next === value ? kept : keep(slice, next);
    },
  };
  return kept;
}

/** Every value after the document has changed. The same object where no value changed. */
export function followedSlices(values: SliceValues, before: GrantDocument, after: GrantDocument): SliceValues {
  if (before === after) return values;
  const followed = new Map([...values].map(([slice, kept]) => [slice, kept.follow(before, after)] as const));
  return [...followed].every(([slice, kept]) => kept === values.get(slice)) ? values : followed;
}
