import { Data } from 'resedit';

/** A square PNG and its width. */
export interface Picture {
  readonly size: number;
  readonly png: Buffer;
}

/**
 * What macOS calls each size. Those for 16 and 32 pixels on a screen of single density are left out: it shows PNGs in
 * them wrongly, and scales the next one down instead.
 */
const ICNS_TYPES: Readonly<Record<number, readonly string[]>> = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

const HEADER = 8;

/** A Windows icon with the given pictures. */
export const icoOf = (pictures: readonly Picture[]): Buffer => {
  const file = new Data.IconFile();
  file.icons = pictures.map(({ size, png }) => ({ width: size, height: size, colors: 0, planes: 1, bitCount: 32, data: Data.RawIconItem.from(png, size, size, 32) }));
  return Buffer.from(file.generate());
};

/** A macOS icon with the given pictures. */
export const icnsOf = (pictures: readonly Picture[]): Buffer => {
  const entries = pictures.flatMap(({ size, png }) => (ICNS_TYPES[size] ?? []).map((type) => block(type, png)));
  return block('icns', Buffer.concat(entries));
};

/** A name of four letters, the length of the whole, and the content. */
const block = (type: string, content: Buffer): Buffer => {
  const header = Buffer.alloc(HEADER);
  header.write(type, 'latin1');
  header.writeUInt32BE(HEADER + content.length, 4);
  return Buffer.concat([header, content]);
};
