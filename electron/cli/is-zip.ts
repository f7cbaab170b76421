const ZIP_MARK = [0x50, 0x4b] as const;

/** Whether a file is a workbook, whatever its name: documents are text. */
export const isZip = (bytes: Uint8Array): boolean => ZIP_MARK.every((byte, index) => bytes[index] === byte);
