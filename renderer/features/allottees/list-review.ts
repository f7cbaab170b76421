import type { AllotteeListReading, ListOptions } from '#shared/allottees/list-reading.ts';
import type { PickedFile } from '#shared/host/api.ts';
import type { Slice } from '#renderer/store/slices.ts';

/** A list that was read and is looked at before it takes the place of the document's allottees. */
export interface ListReview {
  readonly file: PickedFile;
  readonly options: ListOptions;
  readonly reading: AllotteeListReading;
}

export const listReview: Slice<ListReview | null> = { initial: null };
