import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ICON_SETS, RENDERED_FROM } from '../e2e/icons/icon-set.ts';

const ASSETS = resolve(import.meta.dirname, '../../assets');
const ICONS = join(ASSETS, 'icons');

const picture = (set: string, size: number): Buffer => readFileSync(join(ICONS, set, `${size}x${size}.png`));

/** Width, height, bits of a channel and kind of colours, from a PNG's header. */
const headerOf = (png: Buffer): object => ({
  signature: png.toString('latin1', 1, 4),
  width: png.readUInt32BE(16),
  height: png.readUInt32BE(20),
  bits: png[24],
  colours: png[25],
});

/** The pictures of a Windows icon by their widths: a directory of 16 bytes each, then the pictures. */
const readIco = (file: Buffer): readonly { readonly size: number; readonly png: Buffer }[] => {
  expect([file.readUInt16LE(0), file.readUInt16LE(2)]).toEqual([0, 1]);
  return Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
    const at = 6 + index * 16;
    const start = file.readUInt32LE(at + 12);
    expect(file[at + 1]).toBe(file[at]);
    return { size: file[at] === 0 ? 256 : (file[at] ?? 0), png: file.subarray(start, start + file.readUInt32LE(at + 8)) };
  });
};

/** The pictures of a macOS icon by their types: four letters, the length with this header, and the picture. */
const readIcns = (file: Buffer): Readonly<Record<string, Buffer>> => {
  expect([file.toString('latin1', 0, 4), file.readUInt32BE(4)]).toEqual(['icns', file.length]);
  const pictures: Record<string, Buffer> = {};
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
    pictures[file.toString('latin1', at, at + 4)] = file.subarray(at + 8, at + file.readUInt32BE(at + 4));
  }
  return pictures;
};

const MAC_TYPES = { ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic13: 256, ic09: 512, ic14: 512, ic10: 1024 };

describe('the icons', () => {
  it('were made from the drawings as they are: `npm run icons` makes them anew', () => {
    const hashes = ['icon.svg', 'document-icon.svg'].map((name) => [name, createHash('sha256').update(readFileSync(join(ASSETS, name))).digest('hex')]);
    expect(JSON.parse(readFileSync(join(ICONS, RENDERED_FROM), 'utf8'))).toEqual(Object.fromEntries(hashes));
  });

  it('are all there, and nothing else', () => {
    const files = ICON_SETS.flatMap(({ name, ico, icns }) => [name, ...(ico.length > 0 ? [`${name}.ico`] : []), ...(icns.length > 0 ? [`${name}.icns`] : [])]);
    expect(readdirSync(ICONS).toSorted()).toEqual([...files, RENDERED_FROM].toSorted());
  });

  it.each(ICON_SETS.map(({ name, sizes }) => [name, sizes] as const))('%s has pictures of the sizes they say, with transparency', (name, sizes) => {
    expect(readdirSync(join(ICONS, name)).toSorted()).toEqual(sizes.map((size) => `${size}x${size}.png`).toSorted());
    for (const size of sizes) expect(headerOf(picture(name, size))).toEqual({ signature: 'PNG', width: size, height: size, bits: 8, colours: 6 });
  });

  it.each(['app', 'document'])('%s.ico holds exactly the pictures up to 256 pixels', (name) => {
    const expected = [16, 24, 32, 48, 64, 128, 256].map((size) => ({ size, png: picture(name, size) }));
    expect(readIco(readFileSync(join(ICONS, `${name}.ico`)))).toEqual(expected);
  });

  it.each(['mac', 'document'])('%s.icns holds exactly the pictures that macOS shows', (name) => {
    const expected = Object.entries(MAC_TYPES).map(([type, size]) => [type, picture(name, size)]);
    expect(readIcns(readFileSync(join(ICONS, `${name}.icns`)))).toEqual(Object.fromEntries(expected));
  });
});
