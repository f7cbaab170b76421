import { builtInFormat } from '../number-formats.ts';
import { readXml } from '../xml.ts';

/** What the style of a cell says that reading needs. */
export interface CellStyle {
  readonly format: string;
  readonly struck: boolean;
}

/** Styles by the number that cells give. */
export function readStyles(bytes: Uint8Array): readonly CellStyle[] {
  const formats = new Map<number, string>();
  const struckFonts: boolean[] = [];
  const used: { readonly format: number; readonly font: number }[] = [];
  const path: string[] = [];
  readXml(bytes, {
    open: (name, attributes) => {
      path.push(name);
      switch (path.slice(1).join('/')) {
        case 'numFmts/numFmt':
          formats.set(Number.parseInt(attributes['numFmtId'] ?? '', 10), attributes['formatCode'] ?? '');
          break;
        case 'fonts/font':
          struckFonts.push(false);
          break;
        case 'fonts/font/strike':
          struckFonts[struckFonts.length - 1] = !['0', 'false'].includes(attributes['val'] ?? '');
          break;
        case 'cellXfs/xf':
          used.push({ format: numberOf(attributes['numFmtId']), font: numberOf(attributes['fontId']) });
          break;
      }
    },
    close: () => void path.pop(),
  });
  return used.map(({ format, font }) => ({ format: formats.get(format) ?? builtInFormat(format), struck: struckFonts[font] ?? false }));
}

const numberOf = (text: string | undefined): number => (text === undefined ? 0 : Number.parseInt(text, 10));
