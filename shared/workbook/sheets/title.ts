import type { Worksheet } from 'exceljs';
import { withBrackets } from '../../text/punctuation.ts';
import { shownText, textCell } from '../cell-values.ts';
import { writeCell, type Pack } from '../pack.ts';
import { textWidth } from '../style.ts';

/** The head of a sheet: what it shows, and whose grant it is. Rows 1 and 2. */
export function writeTitle(pack: Pack, sheet: Worksheet, title: string, column = 1): void {
  const { document, language, text } = pack;
  const first = sheet.getRow(1);
  first.height = 26;
  writeCell(pack, first, column, textCell(title), 'title');
  const { name, code } = document.company;
  const company = name === '' || code === '' ? name || code : withBrackets(name, code, language);
  const whose = [company, document.title === '' ? text.untitled : document.title].filter((part) => part !== '').join(' · ');
  writeCell(pack, sheet.getRow(2), column, textCell(whose), 'subtitle');
}

/** The footer of every printed page: whose grant it is, the tab, the number of the page. */
export function pageFooter({ document, text }: Pack): string {
  const left = document.company.name === '' ? document.title : document.company.name;
  return `&L&9&K6B7480${footerText(left)}&C&9&K6B7480&A&R&9&K6B7480${text.page}`;
}

/** Width of the left part of a footer, which programs cut where the middle begins; the full text stands on the sheet. */
const FOOTER_WIDTH = 44;

/** Text of a footer: shortened where it does not fit, an ampersand doubled. */
function footerText(text: string): string {
  const line = shownText(text).replaceAll(/\s+/g, ' ').trim();
  const kept = textWidth(line) <= FOOTER_WIDTH ? line : `${startOf(line, FOOTER_WIDTH - 1)}…`;
  return kept.replaceAll('&', '&&');
}

function startOf(text: string, width: number): string {
  const characters = [...text];
  let [count, used] = [0, 0];
  for (const character of characters) {
    used += textWidth(character);
    if (used > width) break;
    count += 1;
  }
  return characters.slice(0, count).join('').trimEnd();
}
