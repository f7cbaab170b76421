/** Work in steps: whoever runs it may do something else between them, or never go on. */
export type Steps<Value> = Generator<void, Value, void>;

/** Rows of a long list that are gone through in one step: a fraction of a millisecond's worth, or a few where each takes long. */
export const ROWS_IN_A_STEP = 1_000;

/** The outcome of steps that are made one right after the other. */
export function atOnce<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The outcome of steps with a pause between them wherever `pause` asks for one. A pause that throws ends the work. */
export async function inSteps<Value>(steps: Steps<Value>, pause: () => Promise<void> | void): Promise<Value> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await pause();
  }
}

/** A computation that can be made in steps as well: what is asked for afterwards is known then. */
export interface SteppedWork<Arguments extends readonly unknown[], Found> {
  (...given: Arguments): Found;
  readonly steps: (...given: Arguments) => Steps<Found>;
}

/** A computation from its steps. */
export const stepped = <Arguments extends readonly unknown[], Found>(steps: (...given: Arguments) => Steps<Found>): SteppedWork<Arguments, Found> =>
  Object.assign((...given: Arguments): Found => atOnce(steps(...given)), { steps });
