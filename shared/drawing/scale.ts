/** A linear mapping from values to positions along an axis. */
export interface Scale {
  readonly ticks: readonly number[];
  readonly at: (value: number) => number;
}

/** About `about` ticks at round numbers (1, 2 or 5 times a power of ten), from at or within `least` to at or within `most`. */
function roundTicks(least: number, most: number, about: number): readonly number[] {
  const rough = (most - least) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((digit) => digit * power >= rough) ?? 10) * power;
  const first = Math.ceil(least / step - 1e-9);
  const last = Math.floor(most / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** Widens an empty range, so that equal values have room. */
function widened(least: number, most: number): readonly [number, number] {
  if (most > least) return [least, most];
  const aside = least === 0 ? 1 : Math.abs(least) * 0.05;
  return [least - aside, least + aside];
}

/** A scale over the values; with `round` it begins and ends at ticks. */
export function scaleOver(values: readonly number[], places: readonly [from: number, to: number], about: number, round: boolean): Scale {
  let [least, most] = widened(Math.min(...values), Math.max(...values));
  let ticks = roundTicks(least, most, about);
  const step = ticks.length > 1 ? (ticks[1] ?? 0) - (ticks[0] ?? 0) : most - least;
  if (round) {
    [least, most] = [Math.floor(least / step + 1e-9) * step, Math.ceil(most / step - 1e-9) * step];
    ticks = Array.from({ length: Math.round((most - least) / step) + 1 }, (_, index) => least + index * step);
  }
  const [from, to] = places;
  return { ticks, at: (value) => from + ((value - least) / (most - least)) * (to - from) };
}
