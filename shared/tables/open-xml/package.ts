import { damaged } from '../reading-problem.ts';
import { prefixedAttribute, readXml } from '../xml.ts';
import type { ZipFile } from '../zip.ts';

/** A reference from one part of a package to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: "worksheet", "sharedStrings". */
  readonly type: string;
  /** Name of the part it leads to. */
  readonly target: string;
}

/** The references of a part, or of the package itself (''); none where nothing is written. */
export function relationshipsOf(zip: ZipFile, part: string): readonly Relationship[] {
  const folder = folderOf(part);
  const bytes = zip.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (bytes === null) return [];
  const found: Relationship[] = [];
  readXml(bytes, {
    open: (name, attributes) => {
      const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
      if (name !== 'Relationship' || id === undefined || type === undefined || target === undefined || mode === 'External') return;
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolved(folder, target) });
    },
    close: () => undefined,
  });
  return found;
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** A target is written from the folder of its part, or from the root of the package. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  const path = target.replaceAll('\\', '/');
  for (const step of `${path.startsWith('/') ? '' : folder}${path}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return decoded(steps.join('/'));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The name of the part that is the workbook, or null where a package has none. */
export function workbookPartOf(zip: ZipFile): string | null {
  const named = relationshipsOf(zip, '').find(({ type }) => type === 'officeDocument')?.target;
  const candidates = [named, 'xl/workbook.xml', 'xl/workbook.bin'];
  return candidates.find((name) => name !== undefined && zip.has(name)) ?? null;
}

/** The bytes of a part that has to be there. */
export function partOf(zip: ZipFile, name: string): Uint8Array {
  const bytes = zip.read(name);
  if (bytes === null) throw damaged();
  return bytes;
}

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Id of the relationship that leads to its part. */
  readonly relationship: string;
}

/** What the workbook's own part says. */
export interface WorkbookPart {
  /** Null where the part is of no workbook, but of a text or slides. */
  readonly sheets: readonly ListedSheet[];
  readonly date1904: boolean;
  /** With the number of the sheet whose own the name is, counted among {@link WorkbookPart.sheets}. */
  readonly names: readonly { readonly name: string; readonly sheet: number | null; readonly target: string }[];
}

/** Reads the workbook's own part; null where it is the part of something else, such as a text or slides. */
export function readWorkbookPart(bytes: Uint8Array): WorkbookPart | null {
  const sheets: ListedSheet[] = [];
  const names: { name: string; sheet: number | null; target: string }[] = [];
  let [isWorkbook, depth, date1904, target] = [false, 0, false, ''];
  let definedName: Readonly<Record<string, string>> | null = null;
  readXml(bytes, {
    open: (name, attributes) => {
      depth += 1;
      if (depth === 1) isWorkbook = name === 'workbook';
      else if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      else if (name === 'sheet' && depth === 3) sheets.push(listedSheet(attributes));
      else if (name === 'definedName' && depth === 3) [definedName, target] = [attributes, ''];
    },
    close: (name) => {
      depth -= 1;
      if (name !== 'definedName' || definedName === null) return;
      const sheet = definedName['localSheetId'];
      names.push({ name: definedName['name'] ?? '', sheet: sheet === undefined ? null : Number.parseInt(sheet, 10), target });
      definedName = null;
    },
    text: (text) => {
      if (definedName !== null) target += text;
    },
  });
  return isWorkbook ? { sheets, date1904, names } : null;
}

function listedSheet(attributes: Readonly<Record<string, string>>): ListedSheet {
  const { name, state } = attributes;
  const relationship = prefixedAttribute(attributes, 'id');
  if (name === undefined || relationship === undefined) throw damaged();
  return { name, hidden: state === 'hidden' || state === 'veryHidden', relationship };
}
