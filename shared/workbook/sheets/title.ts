import type { Worksheet } from 'exceljs';
import { textCell } from '../cell-values.ts';
import { put, type Pack } from '../pack.ts';

/** The head of a sheet: what it shows, and whose grant it is. Rows 1 and 2. */
export function writeTitle(pack: Pack, sheet: Worksheet, title: string, column = 1): void {
  const { document, text } = pack;
  const first = sheet.getRow(1);
  first.height = 26;
  put(pack, first, column, title, 'title');
  const company = [document.company.name, document.company.code === '' ? '' : `(${document.company.code})`].filter((part) => part !== '').join(' ');
  const whose = [company, document.title === '' ? text.untitled : document.title].filter((part) => part !== '').join(' · ');
  put(pack, sheet.getRow(2), column, textCell(whose), 'subtitle');
  sheet.headerFooter.oddFooter = `&L&9&K6B7480${footerText(whose)}&C&9&K6B7480&A&R&9&K6B7480${text.page}`;
}

/** Text of a footer: an ampersand is doubled there, and at most 255 characters fit a whole footer. */
const footerText = (text: string): string => [...text.replaceAll('\n', ' ')].slice(0, 60).join('').replaceAll('&', '&&');
