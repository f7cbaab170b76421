import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { Allocation } from '#shared/allottees/allocation/allocation.ts';
import type { Allottee } from '#shared/grant/schema.ts';
import { allotteeText } from '#shared/text/allottees.ts';
import { allocationText } from '#shared/text/allocation.ts';
import type { Language } from '#shared/text/language.ts';
import { placeInWords } from '#shared/text/places.ts';
import { answerText } from './answer-text.ts';
import { formatTable } from './table.ts';
import { visibleText } from './visible-text.ts';

const en = {
  allocated: 'Allocated',
  persons: 'Persons',
  changed: 'Rows changed',
  locked: 'Rows locked',
  exact: 'Exact share',
  before: 'Rights before',
  after: 'Rights',
  more: (count: string) => `… and ${count} more; --json lists all rows.`,
  preview: 'Preview: nothing was written. Give --out to write the document.',
};

const ja: typeof en = {
  allocated: '配分済み',
  persons: '人数',
  changed: '変わる行',
  locked: '固定した行',
  exact: '端数処理前の個数',
  before: '変更前',
  after: '割当個数',
  more: (count) => `…ほか${count}行。--json ですべて表示します。`,
  preview: 'プレビューのため書き込んでいません。書き込むには --out を指定してください。',
};

const TEXT: Readonly<Record<Language, typeof en>> = { en, ja };

/** Most rows shown to a person; `--json` prints them all. */
const MOST_SHOWN = 50;

/** Decimals of an exact share in the table. */
const SHOWN_DECIMALS = 4;

/** An allocation for a person: its counts, changed rows, and the written file; null for a preview. */
export function allocationAnswer(allocation: Allocation, allottees: readonly Allottee[], written: string | null, language: Language): string {
  const text = TEXT[language];
  return [
    countsTable(allocation, language),
    ...changesTable(allocation, allottees, language),
    written === null ? text.preview : answerText[language].written(visibleText(written)),
  ].join('\n\n');
}

function countsTable({ pool, allocated, persons, rows }: Allocation, language: Language): string {
  const text = TEXT[language];
  const counts = [
    [text.allocated, allocated],
    [text.persons, String(persons)],
    [text.changed, String(rows.filter(({ changed }) => changed).length)],
    [text.locked, String(rows.filter(({ locked }) => locked).length)],
  ].map(([name = '', count = '']) => [name, formatDecimal(count)]);
  return formatTable([{ heading: allocationText[language].parts.pool, align: 'left' }, { heading: formatDecimal(pool), align: 'right' }], counts);
}

function changesTable({ rows }: Allocation, allottees: readonly Allottee[], language: Language): readonly string[] {
  const text = TEXT[language];
  const { fields } = allotteeText[language];
  const changes = rows.flatMap((row, position) => {
    const allottee = allottees[position];
    return row.changed && allottee !== undefined ? [{ ...row, allottee, position }] : [];
  });
  if (changes.length === 0) return [];
  const columns = [
    { heading: fields.employeeNumber, align: 'left' }, { heading: fields.name, align: 'left' }, { heading: fields.grade, align: 'left' },
    { heading: text.exact, align: 'right' }, { heading: text.before, align: 'right' }, { heading: text.after, align: 'right' },
  ] as const;
  const lines = changes.slice(0, MOST_SHOWN).map(({ allottee, position, exact, before, rights }) => [
    allottee.employeeNumber, allottee.name === '' ? placeInWords(`allottees[${position}]`, '', language) : allottee.name, allottee.grade,
    formatDecimal(exact, { most: SHOWN_DECIMALS }), shownBefore(before), formatDecimal(rights),
  ]);
  const more = changes.length - MOST_SHOWN;
  return [formatTable(columns, lines) + (more > 0 ? `\n${text.more(formatDecimal(String(more)))}` : '')];
}

/** Rights in a damaged document can be any text. */
const shownBefore = (before: string | null): string => (before === null ? '' : /^\d+$/.test(before) ? formatDecimal(before) : before);
