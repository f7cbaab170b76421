import { open, shown } from './exported.ts';
import { partsOf } from './sensitivity-package.ts';

/** The part that a target of a relation names, seen from the part it belongs to. */
export function targetOf(relations: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folders = relations.replace(/_rels\/[^/]+$/, '').split('/').filter((folder) => folder !== '');
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else folders.push(step);
  }
  return folders.join('/');
}

/** Checks that elements close in the order they open and that no bare sign stands in a text. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  const body = xml.replace(/^<\?xml[^?]*\?>/, '');
  for (const [, closing, name = '', rest = '', text = ''] of body.matchAll(/<(\/?)([\w:]+)((?:\s[\w:]+="[^"<]*")*\s*\/?)>([^<]*)/g)) {
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\dA-Fa-f]+);)/.test(rest + text)) return false;
    if (closing === '/') {
      if (open.pop() !== name) return false;
    } else if (!rest.endsWith('/')) open.push(name);
  }
  const consumed = body.replaceAll(/<(\/?)([\w:]+)((?:\s[\w:]+="[^"<]*")*\s*\/?)>([^<]*)/g, '').trim();
  return open.length === 0 && consumed === '';
}

/** The parts of a package that are charts, in the order of their numbers. */
export const chartsIn = (parts: ReadonlyMap<string, string>): readonly string[] =>
  [...parts].flatMap(([name, xml]) => /^xl\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] === undefined ? [] : [xml]);

/** What each reference of each chart stands for: what its cells show, as texts, and what the chart holds for them. */
export async function chartReferences(bytes: Uint8Array) {
  const workbook = await open(bytes);
  return chartsIn(partsOf(bytes)).map((chart) => [...chart.matchAll(/<c:f>([^<]*)<\/c:f><c:(?:num|str)Cache>(.*?)<\/c:(?:num|str)Cache>/g)].map(([, reference = '', cache = '']) => {
    const [, tab = '', from = '', fromRow = '', to = from, toRow = fromRow] = /^'(.*)'!\$([A-Z])\$(\d+)(?::\$([A-Z])\$(\d+))?$/.exec(reference.replaceAll('&apos;', "'")) ?? [];
    const cells: string[] = [];
    for (let row = Number(fromRow); row <= Number(toRow); row += 1) {
      for (let column = from.charCodeAt(0); column <= to.charCodeAt(0); column += 1) cells.push(String(shown(workbook.getWorksheet(tab)?.getCell(`${String.fromCharCode(column)}${row}`)) ?? ''));
    }
    const count = Number(/ptCount val="(\d+)"/.exec(cache)?.[1]);
    const cached = Array.from({ length: count }, (_, index) => new RegExp(`<c:pt idx="${index}"><c:v>([^<]*)</c:v>`).exec(cache)?.[1] ?? '');
    return { cells, cached: cached.map((text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')) };
  }));
}
