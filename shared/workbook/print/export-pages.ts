import type { Worksheet } from 'exceljs';
import { escaped } from '../../drawing/svg-elements.ts';
import type { GrantDocument } from '../../grant/schema.ts';
import type { PeopleShown } from '../../allottees/shown-people.ts';
import type { Language } from '../../text/language.ts';
import { printText } from '../../text/print.ts';
import { writePack } from '../export-workbook.ts';
import { pageFooter } from '../sheets/title.ts';
import { FONTS } from '../style.ts';
import { CellStyles } from './cell-styles.ts';
import { printSheet } from './print-sheet.ts';

/** What the pages have of the people, and when they say they were made. */
export interface PagesOptions {
  /** No names, where nobody asks for them. */
  readonly people?: PeopleShown;
  /** Now, where it is not given. The same document, language and time give the same text. */
  readonly createdAt?: Date;
  /** Called with a share of the work done, 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
}

/**
 * The board pack as one page of HTML for print, made of the cells of the workbook and what they display at export. Each
 * visible sheet is a section with a heading of its own, on A4 in landscape, with the number of the page at its foot.
 * The page has no script and refers to nothing outside; the document does not travel inside.
 */
export async function exportPages(document: GrantDocument, language: Language, { people = 'none', createdAt = new Date(), onProgress = () => undefined }: PagesOptions = {}): Promise<string> {
  const { pack, columnBreaks, charts } = await writePack(document, language, { createdAt, choice: { people, carry: 'none' }, onProgress });
  const sheets = pack.workbook.worksheets.filter(({ state }) => state === 'visible');
  const ids = new Map(sheets.map(({ name }, index) => [name, `s${index + 1}`]));
  const styles = new CellStyles();
  const printed = sheets.map((sheet) => printSheet({
    sheet, id: ids.get(sheet.name) ?? '', columnBreaks: columnBreaks.get(sheet.name) ?? [], charts: charts.get(sheet.name) ?? [],
    undrawnRemark: printText[language].undrawn, idOf: (name) => ids.get(name) ?? null,
  }, styles));
  const css = [BASE_CSS, `body{font-family:${FONT_STACKS[language]}}`, ...sheets.map((sheet, index) => pageCss(sheet, `s${index + 1}`, pageFooter(pack), FONT_STACKS[language])), ...printed.map((one) => one.css), styles.css].join('\n');
  onProgress(1);
  return page(language, pack.workbook.title, css, printed.map(({ html }) => html).join('\n'));
}

/** Fonts of each language, those of the workbook first; on every system one of them has Japanese. */
const FONT_STACKS: Readonly<Record<Language, string>> = {
  en: `"${FONTS.en}","Helvetica Neue",Arial,"Liberation Sans","Hiragino Sans","Yu Gothic","Noto Sans CJK JP",Meiryo,sans-serif`,
  ja: `"${FONTS.ja}","Hiragino Sans","Noto Sans CJK JP","Noto Sans JP",Meiryo,"IPAGothic",sans-serif`,
};

const BASE_CSS = [
  '@page{size:A4 landscape;margin:12mm 12.7mm 14mm}',
  'html{-webkit-print-color-adjust:exact;print-color-adjust:exact}',
  'body{margin:0;color:#1d2329}',
  'section,.part+.part{break-before:page} section:first-of-type{break-before:auto}',
  'table{border-collapse:collapse;table-layout:fixed;margin:0}',
  'tr{break-inside:avoid} td,th{padding:calc(2*var(--u)) calc(3*var(--u));line-height:1.25;overflow-wrap:anywhere;font-weight:400}',
  'tr.blank td{height:calc(5*var(--u));padding:0}',
  'h1{margin:0 0 3pt} a{color:inherit;text-decoration:inherit}',
  'figure{margin:6pt 0 10pt;break-inside:avoid} svg{width:100%;max-height:92mm;display:block}',
  '.break{break-after:page} .remark{font-size:8pt;color:#6b7480;margin:6pt 0}',
].join('\n');

/** A text inside a CSS string; "<" would end the element of styles. */
const cssText = (text: string): string => `"${text.replaceAll(/["\\<>&\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/** The foot of the pages of a sheet, by the footer that the workbook has. */
function pageCss({ name }: Worksheet, id: string, footer: string, fonts: string): string {
  const [left = '', , right = ''] = footer.split(/&[LCR]&9&K6B7480/).slice(1);
  const look = `font:8pt ${fonts};color:#6b7480;vertical-align:top;padding-top:3mm;white-space:nowrap`;
  const number = right.split(/(&P|&N)/).map((part) => (part === '&P' ? 'counter(page)' : part === '&N' ? 'counter(pages)' : cssText(part))).join(' ');
  return `@page ${id}{@bottom-left{content:${cssText(left.replaceAll('&&', '&'))};${look}}@bottom-center{content:${cssText(name)};${look}}@bottom-right{content:${number};${look}}}`;
}

async function page(language: Language, title: string, css: string, body: string): Promise<string> {
  const style = `\n${css}\n`;
  const policy = `default-src 'none'; style-src 'sha256-${await base64Digest(style)}'`;
  return [
    '<!DOCTYPE html>', `<html lang="${language}">`, '<head>', '<meta charset="utf-8">', `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escaped(title)}</title>`, `<style>${style}</style>`, '</head>', '<body>', body, '</body>', '</html>', '',
  ].join('\n');
}

/** SHA-256 as content policies write it. */
async function base64Digest(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return btoa(String.fromCharCode(...digest));
}
