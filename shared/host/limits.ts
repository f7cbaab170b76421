const MEBIBYTE = 1024 * 1024;

/** Largest file from outside that is read, in bytes. */
export const MAX_FILE_BYTES = 64 * MEBIBYTE;

/** {@link MAX_FILE_BYTES} in megabytes, as sentences name it. */
export const MAX_FILE_MEGABYTES = String(MAX_FILE_BYTES / MEBIBYTE);
