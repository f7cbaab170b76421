import type { GrantDocument } from '#shared/grant/schema.ts';

/**
 * What a sheet or a dialog keeps of how it is looked at, beside the document. It belongs to the feature that defines it,
 * and begins anew with every document.
 */
export interface Slice<Value> {
  readonly initial: Value;
  /** The value after the document has changed; without it the value stays. */
  readonly follow?: (value: Value, before: GrantDocument, after: GrantDocument) => Value;
}

interface Kept {
  readonly value: unknown;
  readonly follow: (before: GrantDocument, after: GrantDocument) => Kept;
}

/** The values that differ from the initial ones, by slice. */
export type SliceValues = ReadonlyMap<object, Kept>;

export const NO_SLICES: SliceValues = new Map();

// Only `withSlice` puts values in, and it takes them by the type of their slice.
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
