const MEBIBYTE = 1024 * 1024;

/** What a file may hold. What is over a limit is refused before it is unpacked or built up. */
export const FILE_LIMITS = {
  entries: 10_000,
  /** All entries of a zip together, those that are never unpacked (pictures, charts) too. */
  totalBytes: 512 * MEBIBYTE,
  /** One part that is unpacked. */
  partBytes: 50 * MEBIBYTE,
  /** All parts that are unpacked. */
  readBytes: 200 * MEBIBYTE,
  /** Unpacked to packed size of a part of more than {@link FILE_LIMITS.ratioFrom} bytes. */
  ratio: 200,
  ratioFrom: 10 * MEBIBYTE,
  /** Where a spreadsheet ends: row 1,048,576 and column XFD. */
  rows: 1_048_576,
  columns: 16_384,
  /** Places up to the last filled cell of each row, all sheets together. */
  places: 10_000_000,
  /** Filled cells of all sheets together. */
  cells: 8_000_000,
  /** Characters of all formulas that are worked out from one that several cells share. */
  sharedFormulas: 50_000_000,
  /** Characters of a formula; programs allow 8,192. */
  formula: 32_768,
  /** Characters of a number format; programs allow 255. */
  format: 255,
  /** Cells that all merged areas of a sheet may cover. */
  mergedCells: 200_000,
} as const;

/** A size as sentences name it: "50 MB". */
export const megabytes = (bytes: number): string => `${bytes / MEBIBYTE} MB`;
