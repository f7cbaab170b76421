/** Told how much of a piece of work is done, 0 to 1, while it goes on. */
export type Progress = (share: number) => void;

/** Nobody wants to know. */
export const untold: Progress = () => undefined;

/** The progress of a part of a work, which is from one share of it to another. */
export const progressBetween = (progress: Progress, from: number, to: number): Progress => (share) => progress(from + (to - from) * share);
