import { deepFreeze } from './deep-freeze.ts';
import { referenceDocument, type SampleLanguage } from './reference-document.ts';
import { NOBODY } from './parts/allottees/part.ts';
import type { GrantDocument } from './schema.ts';

/** The texts of a sample in one language; its numbers are in {@link sampleDocument}. */
interface SampleWords {
  readonly scenarios: { readonly low: string; readonly expected: string; readonly above: string; readonly high: string; readonly fewerRights: string };
  readonly sensitivity: string;
  readonly companies: readonly [string, string, string];
  readonly grades: { readonly director: string; readonly other: string };
  /** A made-up name that cannot be mistaken for a real person's. */
  readonly person: (digits: string) => string;
  /** The reading of the name, in languages where names have one. */
  readonly reading: (digits: string) => string;
  readonly madeUp: string;
}

const WORDS: Readonly<Record<SampleLanguage, SampleWords>> = {
  en: {
    scenarios: { low: 'Low price', expected: 'Expected price', above: 'Expected + 200', high: 'High price', fewerRights: 'Fewer rights' },
    sensitivity: 'Price and number of rights',
    companies: ['Head office', 'Subsidiary A', 'Subsidiary B'],
    grades: { director: '', other: 'Staff' },
    person: (digits) => `Employee ${digits}`,
    reading: () => '',
    madeUp: 'The scenarios, the sensitivity and the list of allottees are made up for this sample.',
  },
  ja: {
    scenarios: { low: '低めの価額', expected: '想定価額', above: '想定価額＋200円', high: '高めの価額', fewerRights: '個数を減らす場合' },
    sensitivity: '行使価額と個数',
    companies: ['本社', '子会社A', '子会社B'],
    grades: { director: '', other: '社員' },
    person: (digits) => `社員${digits}`,
    reading: (digits) => `シャイン${digits}`,
    madeUp: 'シナリオ、感応度分析、割当対象者の名簿は、このサンプルのための架空のものです。',
  },
};

/** Persons and rights of the list match those of terms 9 and 2. */
const PERSONS = 1_173;
const DIRECTORS = 12;
const SECONDEES = 112;
/** The number of persons, not directors, with one right more than the others. */
const WITH_THREE_RIGHTS = 368;

/**
 * A document to explore: the reference grant with invented scenarios, a sensitivity and a list of allottees. The list
 * agrees with the terms. Its numbers are the same in every language.
 */
export function sampleDocument(language: SampleLanguage): GrantDocument {
  const reference = referenceDocument(language);
  const words = WORDS[language];
  const { low, expected, above, high, fewerRights } = words.scenarios;
  const scenario = (id: string, name: string, exercisePrice: string, rights: string | null = null) => ({ id, name, exercisePrice, rights, sharesPerRight: null });
  return deepFreeze({
    ...reference,
    scenarios: [
      scenario('s1', low, '3500'),
      scenario('s2', expected, '3951'),
      scenario('s3', above, '=[s2!exercisePrice]+200'),
      scenario('s4', high, '4500'),
      scenario('s5', fewerRights, '3951', '2500'),
    ],
    sensitivities: [
      {
        id: 'm1', name: words.sensitivity, figures: ['statedCapitalTotal', 'dilutionOfIssued'], scenario: null, pages: null, base: null, view: 'values', limits: [], marked: null,
        rows: { input: 'exercisePrice', values: { kind: 'steps', start: '3500', end: '4500', step: '250' } },
        columns: { input: 'rights', values: { kind: 'list', values: ['2500', '2906', '3250'] } },
        heat: { shown: false, midpoint: null },
      },
    ],
    allottees: Array.from({ length: PERSONS }, (_, index) => allottee(index, words)),
    notes: `${reference.notes}\n${words.madeUp}`,
  });
}

function allottee(index: number, words: SampleWords): GrantDocument['allottees'][number] {
  const digits = String(index + 1).padStart(4, '0');
  const isDirector = index < DIRECTORS;
  const isSecondee = index >= PERSONS - SECONDEES;
  return {
    ...NOBODY,
    id: `a${index + 1}`,
    employeeNumber: `E0${digits}`,
    name: words.person(digits),
    reading: words.reading(digits),
    company: words.companies[index % words.companies.length] ?? '',
    category: isDirector ? 'director' : isSecondee ? 'secondee' : 'employee',
    grade: isDirector ? words.grades.director : words.grades.other,
    rights: isDirector ? '18' : index < DIRECTORS + WITH_THREE_RIGHTS ? '3' : '2',
  };
}
