import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tieOut } from '#shared/allottees/tie-out.ts';
import { checkDocument } from '#shared/grant/check-document.ts';
import { parseDocument } from '#shared/grant/parse-document.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { sampleDocument } from '#shared/grant/sample-document.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { METRIC_IDS } from '#shared/metrics/registry.ts';
import { calculateScenarios } from '#shared/scenarios/table.ts';

const LANGUAGES = ['en', 'ja'] as const;

describe.each(LANGUAGES)('the sample in %s', (language) => {
  it('has nothing wrong with it, ties out, and is read back as it is written', () => {
    const sample = sampleDocument(language);
    expect(checkDocument(sample)).toEqual([]);
    expect(tieOut(sample.grant, sample.allottees).agrees).toBe(true);
    expect(parseDocument(writeDocument(sample))).toEqual({ ok: true, document: sample, issues: [] });
  });

  it('says in its notes what is made up, and no person could be a real one', () => {
    const { allottees, notes } = sampleDocument(language);
    expect(notes.split('\n')).toHaveLength(3);
    expect(allottees.every(({ name }) => /\d{4}$/.test(name))).toBe(true);
  });
});

it('the reference grant in Japanese is stored as the program writes it', () => {
  const stored = readFileSync(new URL('../../assets/reference-ja.grant', import.meta.url), 'utf8');
  expect(writeDocument(referenceDocument('ja'))).toBe(stored);
});

it('samples and reference grants have the same numbers in both languages, and no English in the Japanese ones', () => {
  const figures = LANGUAGES.map((language) => {
    const table = calculateScenarios(sampleDocument(language));
    return table.rows.map((_, index) => METRIC_IDS.map((id) => table.figureAt(index, id)));
  });
  expect(figures[1]).toEqual(figures[0]);
  expect(figures[0]?.[3]?.[METRIC_IDS.indexOf('statedCapitalPerShare')]).toBe('2076');
  const [english, japanese] = LANGUAGES.map((language) => sampleDocument(language));
  expect({ ...japanese?.grant, shareClass: '', allotteesAnnounced: 0 }).toEqual({ ...english?.grant, shareClass: '', allotteesAnnounced: 0 });
  expect(japanese?.market).toEqual(english?.market);
  expect(japanese?.allottees.map(({ rights }) => rights)).toEqual(english?.allottees.map(({ rights }) => rights));
  expect([japanese?.title, japanese?.notes, japanese?.company.name, ...(japanese?.scenarios ?? []).map(({ name }) => name)].join('')).not.toMatch(/[a-z]{3}/);
});
