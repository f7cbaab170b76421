import { LARGEST_DOCUMENT_BYTES } from '../grant/limits.ts';

const MEBIBYTE = 1024 * 1024;

/** Largest file from outside that is read, in bytes: as large as a document may be. */
export const MAX_FILE_BYTES = LARGEST_DOCUMENT_BYTES;

/** {@link MAX_FILE_BYTES} in megabytes, as sentences name it. */
export const MAX_FILE_MEGABYTES = String(MAX_FILE_BYTES / MEBIBYTE);

/** Largest copy of unsaved work on disk, in bytes: what is larger is not written, so that everything kept can be read back. */
export const MAX_DRAFT_BYTES = 2 * MAX_FILE_BYTES;

/** {@link MAX_DRAFT_BYTES} in megabytes, as sentences name it. */
export const MAX_DRAFT_MEGABYTES = String(MAX_DRAFT_BYTES / MEBIBYTE);

/** Longest text that is sent to be kept in one call. */
export const MAX_DRAFT_PART_CHARACTERS = 4 * MEBIBYTE;
