import { strToU8, zipSync, type Zippable } from 'fflate';
import type { PeopleShown } from '../allottees/shown-people.ts';
import type { GrantDocument } from '../grant/schema.ts';
import { failure, success, type Result } from '../host/result.ts';
import { formatKind } from '../tables/number-formats.ts';
import { readStyles } from '../tables/open-xml/read-styles.ts';
import { partOf, readWorkbookPart, relationshipsOf, workbookPartOf } from '../tables/open-xml/package.ts';
import { namingFile } from '../tables/file-failure.ts';
import { withoutProblems } from '../tables/reading-problem.ts';
import { readWorkbook } from '../tables/read-workbook.ts';
import type { WorkbookFile } from '../tables/workbook-cells.ts';
import { openZip, type ZipFile } from '../tables/zip.ts';
import type { Language } from '../text/language.ts';
import { templateText } from '../text/template.ts';
import type { FilledTemplate } from './filled-template.ts';
import { planFilling, type FillPlan } from './plan-filling.ts';
import { attributeOf, localName, tagsOf, withCells } from './sheet-part.ts';
import { templateValues } from './template-values.ts';

/** What a template is filled with, and in which words. */
export interface FillOptions {
  readonly language: Language;
  readonly people: PeopleShown;
  /** The file's name, for sentences. */
  readonly name: string;
}

/**
 * Fills in a company's own .xlsx: cells and ranges that it names after terms, figures and tables. Only the parts of
 * sheets with such cells change, and in them only those cells; the workbook's part is told to calculate on opening. All
 * other parts stay byte for byte, the order of calculation too, because no formula comes or goes. The template is read as
 * any file from outside is, within the same limits. Refused with a sentence: what is no .xlsx, has macros or a signature,
 * names nothing that is known, has no room for a table or something in its place.
 */
export function fillTemplate(template: Uint8Array, document: GrantDocument, { language, people, name }: FillOptions): Result<FilledTemplate> {
  return withoutProblems(() => {
    const text = templateText[language];
    const workbook = readWorkbook(template);
    if (!workbook.ok) return namingFile(workbook, name);
    if (workbook.value.format !== 'xlsx') return failure('templateNotXlsx', text.notXlsx(name));
    const zip = openZip(template);
    const refused = refusalOf(zip, language, name);
    if (refused !== null) return refused;
    const values = templateValues(document, language, people);
    const plan = planFilling(workbook.value, values, language);
    if (!plan.ok) return plan;
    if (plan.value.filled.length === 0 && plan.value.left.length === 0) return failure('templateWithoutNames', text.noNames(name));
    const { changes, ...answer } = plan.value;
    const parts = changedParts(zip, changes);
    return parts === null ? failure('templateEncoding', text.encoding(name)) : success({ ...answer, bytes: packed(zip, parts), formulas: formulasIn(workbook.value) });
  });
}

function refusalOf(zip: ZipFile, language: Language, name: string): ReturnType<typeof failure> | null {
  const text = templateText[language];
  if (zip.names.some((part) => /vbaProject[^/]*\.bin$|\/macrosheets\//i.test(part))) return failure('templateHasMacros', text.macros(name));
  if (zip.names.some((part) => part.toLowerCase().startsWith('_xmlsignatures/'))) return failure('templateSigned', text.signed(name));
  const types = zip.read('[Content_Types].xml');
  const content = types === null ? '' : new TextDecoder().decode(types);
  if (/macroEnabled/i.test(content)) return failure('templateHasMacros', text.macros(name));
  return content.includes('spreadsheetml.sheet.main+xml') ? null : failure('templateNotXlsx', text.notXlsx(name));
}

/** The parts that change, by their names in lower case; null where one is not UTF-8. */
function changedParts(zip: ZipFile, changes: FillPlan['changes']): ReadonlyMap<string, string> | null {
  const workbookPart = workbookPartOf(zip) ?? '';
  const workbook = readWorkbookPart(partOf(zip, workbookPart));
  const relationships = relationshipsOf(zip, workbookPart);
  const styles = relationships.find(({ type }) => type === 'styles');
  const formats = styles === undefined ? [] : readStyles(partOf(zip, styles.target));
  const showsDate = (style: number): boolean => formatKind(formats[style]?.format ?? 'General') === 'date';
  const parts = new Map<string, string>();
  for (const [sheet, cells] of changes) {
    const id = workbook?.sheets.find((one) => one.name === sheet)?.relationship;
    const target = relationships.find((one) => one.id === id)?.target ?? '';
    const part = utf8(partOf(zip, target));
    if (part === null) return null;
    parts.set(target.toLowerCase(), withCells(part, cells, showsDate));
  }
  const own = utf8(partOf(zip, workbookPart));
  if (own === null) return null;
  return parts.set(workbookPart.toLowerCase(), calculatedOnOpening(own));
}

/** A part as text, with its byte order mark if it has one. */
function utf8(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  if (/encoding\s*=\s*["'](?!utf-8)/i.test(start)) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}

/** The workbook's part, telling programs to calculate when they open it. A part with names has a place for it behind them. */
function calculatedOnOpening(part: string): string {
  let behindNames: number | null = null;
  for (const { name, attributes, kind, start, end } of tagsOf(part)) {
    if (localName(name) === 'calcPr' && kind !== 'close') {
      const old = attributeOf(attributes, 'fullCalcOnLoad');
      const tag = part.slice(start, end);
      const written = old === null ? tag.replace(/\s*(\/?)>$/, ' fullCalcOnLoad="1"$1>') : tag.replace(/(\sfullCalcOnLoad\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"1"');
      return part.slice(0, start) + written + part.slice(end);
    }
    if (localName(name) === 'definedNames' && kind === 'close') behindNames = end;
  }
  const prefix = /<([\w.-]+:)?definedNames\b/.exec(part)?.[1] ?? '';
  return behindNames === null ? part : `${part.slice(0, behindNames)}<${prefix}calcPr fullCalcOnLoad="1"/>${part.slice(behindNames)}`;
}

/** Entries carry this date, so that the same template and document give the same bytes. */
const ENTRY_DATE = new Date(1980, 0, 1);

function packed(zip: ZipFile, changed: ReadonlyMap<string, string>): Uint8Array {
  const parts: Zippable = {};
  for (const name of zip.names) {
    const text = changed.get(name.toLowerCase());
    parts[name] = [text === undefined ? partOf(zip, name) : strToU8(text), { mtime: ENTRY_DATE }];
  }
  return zipSync(parts, { level: 6 });
}

const formulasIn = ({ sheets }: WorkbookFile): number =>
  sheets.reduce((sum, { rows }) => sum + rows.reduce((ofSheet, row) => ofSheet + (row ?? []).filter((cell) => cell?.formula !== undefined).length, 0), 0);
