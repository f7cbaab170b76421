import { LARGEST_DOCUMENT_BYTES } from '../grant/limits.ts';

const MEBIBYTE = 1024 * 1024;

/** Largest file from outside that is read, in bytes: the largest size of a document. */
export const MAX_FILE_BYTES = LARGEST_DOCUMENT_BYTES;

/** {@link MAX_FILE_BYTES} in megabytes, for messages. */
export const MAX_FILE_MEGABYTES = String(MAX_FILE_BYTES / MEBIBYTE);

/** Largest copy of unsaved work on disk, in bytes: a larger one is not written, so that every kept copy can be read back. */
export const MAX_DRAFT_BYTES = 2 * MAX_FILE_BYTES;

/** {@link MAX_DRAFT_BYTES} in megabytes, for messages. */
export const MAX_DRAFT_MEGABYTES = String(MAX_DRAFT_BYTES / MEBIBYTE);

/** Longest text of a draft that is sent in one call, in UTF-16 units. */
export const MAX_DRAFT_PART_CHARACTERS = 4 * MEBIBYTE;
