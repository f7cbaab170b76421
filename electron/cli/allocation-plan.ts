import { OTHER_GRADES, type AllocationPlan, type AllocationRule, type GradeNumber } from '#shared/allottees/allocation/allocation.ts';
import { TIE_ORDERS } from '#shared/allottees/allocation/tie-order.ts';
import { recogniseHeading } from '#shared/allottees/headings.ts';
import { ALLOTTEE_FIELDS } from '#shared/allottees/list-reading.ts';
import { lookupKey } from '#shared/allottees/normalise.ts';
import { usedColumns } from '#shared/allottees/used-columns.ts';
import type { Allottee } from '#shared/grant/schema.ts';
import { failure, success, type Result } from '#shared/host/result.ts';
import type { Language } from '#shared/text/language.ts';
import type { Invocation } from './command.ts';
import { requiredValue } from './required-values.ts';

const en = {
  ruleUnclear: (text: string) => `--rule does not understand "${text}"; write points:GRADE=NUMBER,…, fixed:GRADE=NUMBER,…, equal or column:NAME.`,
  columnUnknown: (name: string, fields: string) => `--rule: "${name}" is not a column of the list; the columns are ${fields}.`,
};

const ja: typeof en = {
  ruleUnclear: (text) => `--rule の「${text}」は解釈できません。points:役職=数,…、fixed:役職=数,…、equal、column:列名 のいずれかで指定してください。`,
  columnUnknown: (name, fields) => `--rule の「${name}」という列は名簿にありません。列は ${fields} です。`,
};

const TEXT: Readonly<Record<Language, typeof en>> = { en, ja };

/** The options of an allocation. */
export type PlanOption = 'pool' | 'rule' | 'min' | 'max' | 'lot' | 'ties' | 'lock';

/** The allocation plan in the options of the command line, for a list. */
export function readPlan({ options, language }: Pick<Invocation<PlanOption>, 'options' | 'language'>, allottees: readonly Allottee[]): Result<AllocationPlan> {
  const rule = readRule(requiredValue(options.rule), allottees, language);
  if (!rule.ok) return rule;
  const only = (name: 'min' | 'max' | 'lot'): string | null => options[name]?.[0] ?? null;
  const ties = options.ties?.[0]?.toLowerCase();
  return success({
    pool: requiredValue(options.pool),
    rule: rule.value,
    minimum: only('min'),
    maximum: only('max'),
    lot: only('lot'),
    ties: TIE_ORDERS.find((order) => order === ties) ?? 'order',
    locked: lockedIds((options.lock ?? []).flatMap((value) => value.split(',')).map((text) => text.trim()).filter((text) => text !== ''), allottees),
  });
}

const RULE = /^\s*(points|fixed|column)\s*:(.*)$/is;

function readRule(text: string, allottees: readonly Allottee[], language: Language): Result<AllocationRule> {
  if (text.trim().toLowerCase() === 'equal') return success({ kind: 'equal' });
  const [, kind = '', rest = ''] = RULE.exec(text) ?? [];
  switch (kind.toLowerCase()) {
    case 'points':
      return gradeRule('points', rest, text, language);
    case 'fixed':
      return gradeRule('fixed', rest, text, language);
    case 'column': {
      const { headings } = usedColumns(allottees);
      const heading = headings.find((one) => lookupKey(one) === lookupKey(rest));
      if (heading !== undefined) return success({ kind: 'otherColumn', heading });
      const field = recogniseHeading(rest);
      return field === null ? failure('columnUnknown', TEXT[language].columnUnknown(rest.trim(), [...ALLOTTEE_FIELDS, ...headings].join(', '))) : success({ kind: 'column', field });
    }
    default:
      return failure('ruleUnclear', TEXT[language].ruleUnclear(text));
  }
}

/** A comma ends an entry only if another "=" precedes the next comma, because numbers have commas too. */
const BETWEEN_ENTRIES = /,(?=[^,]*=)/;

function gradeRule(kind: 'points' | 'fixed', text: string, whole: string, language: Language): Result<AllocationRule> {
  const grades: GradeNumber[] = [];
  for (const entry of text.split(BETWEEN_ENTRIES)) {
    const equals = entry.lastIndexOf('=');
    const grade = entry.slice(0, Math.max(equals, 0)).trim();
    if (grade === '') return failure('ruleUnclear', TEXT[language].ruleUnclear(entry.trim() === '' ? whole : entry));
    // A Japanese keyboard types a full-width "*".
    grades.push({ grade: lookupKey(grade) === OTHER_GRADES ? OTHER_GRADES : grade, number: entry.slice(equals + 1).trim() });
  }
  return success({ kind, grades });
}

/** Row ids for ids or employee numbers; an unknown text is returned unchanged. */
function lockedIds(given: readonly string[], allottees: readonly Allottee[]): readonly string[] {
  if (given.length === 0) return [];
  const ids = new Set(allottees.map(({ id }) => id));
  const byNumber = new Map<string, string[]>();
  for (const { id, employeeNumber } of allottees) {
    const number = lookupKey(employeeNumber);
    const rows = byNumber.get(number);
    if (rows === undefined) byNumber.set(number, [id]);
    else rows.push(id);
  }
  return given.flatMap((text) => (ids.has(text) ? [text] : (byNumber.get(lookupKey(text)) ?? [text])));
}
