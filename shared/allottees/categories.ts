import { lookupKey } from './normalise.ts';

/**
 * Kinds of allottees as notices tell them apart, in the order of a notice. A document keeps the code; a text that is
 * none of these is kept as written.
 */
export const ALLOTTEE_CATEGORIES = [
  'director', 'executiveOfficer', 'auditor', 'employee', 'secondee',
  'affiliateDirector', 'affiliateExecutiveOfficer', 'affiliateEmployee', 'advisor', 'other',
] as const;

/** One of {@link ALLOTTEE_CATEGORIES}. */
export type AllotteeCategory = (typeof ALLOTTEE_CATEGORIES)[number];

type Pattern = readonly [RegExp, AllotteeCategory];

const OWN_COMPANY = /^(当社|本社|自社|提出会社)(の|・)?|(ofthecompany|ofthecorporation|ofcompany)$/g;
const AFFILIATE = /^(当社の?)?(連結)?(子会社|関係会社|関連会社|グループ会社)(の|・)?|^(subsidiary|affiliate|affiliated?company|groupcompany)(?=\w)|(of|at)(the)?(subsidiar(y|ies)|affiliates?|affiliatedcompan(y|ies)|groupcompan(y|ies))$/g;

/** First match counts; every pattern covers the whole text, so that "元取締役" or "派遣社員" is not taken for something near. */
const PATTERNS: readonly Pattern[] = [
  [/^(社外|代表|専務|常務|業務執行|使用人兼務|非常勤)*取締役(会長|副会長|社長|副社長|兼.*執行役員?|\(.*\)|・?監査等委員)*$/, 'director'],
  [/^(representative|outside|independent|external|seniormanaging|managing|executive|nonexecutive|non-executive)*directors?$/, 'director'],
  [/^(社長|副社長|専務|常務|上席|代表)*執行役員?$/, 'executiveOfficer'],
  [/^(corporate|senior|managing)*(executive|corporate)officers?$/, 'executiveOfficer'],
  [/^(社外|常勤|非常勤)*監査役$/, 'auditor'],
  [/^((corporate|statutory)auditors?|auditors?|audit&supervisoryboardmembers?)$/, 'auditor'],
  [/^(従業員|社員|正社員|使用人|職員|正職員|一般社員|管理職)$/, 'employee'],
  [/^(employees?|staff|staffmembers?|regularemployees?)$/, 'employee'],
  [/^(出向者|出向社員|出向従業員|出向|受入出向者)$/, 'secondee'],
  [/^(secondees?|secondedstaff|secondedemployees?|staffseconded.*)$/, 'secondee'],
  [/^(顧問|相談役|アドバイザー|社外協力者|コンサルタント)$/, 'advisor'],
  [/^(advis[oe]rs?|consultants?)$/, 'advisor'],
  [/^(その他|others?)$/, 'other'],
];

const AT_AFFILIATES: Readonly<Partial<Record<AllotteeCategory, AllotteeCategory>>> = {
  director: 'affiliateDirector',
  executiveOfficer: 'affiliateExecutiveOfficer',
  employee: 'affiliateEmployee',
};

const CODES: ReadonlyMap<string, AllotteeCategory> = new Map(ALLOTTEE_CATEGORIES.map((code) => [lookupKey(code), code]));

/** Texts that were looked up before: a long list has the same few over and over. */
const known = new Map<string, AllotteeCategory | null>();
const MOST_KNOWN = 1_000;

/** The category a text names, in English or Japanese or as a code; null where it is not recognised. */
export function recogniseCategory(text: string): AllotteeCategory | null {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const found = categoryOf(text);
  known.set(text, found);
  return found;
}

function categoryOf(text: string): AllotteeCategory | null {
  const key = lookupKey(text);
  const code = CODES.get(key);
  if (code !== undefined) return code;
  const elsewhere = key.replace(AFFILIATE, '');
  if (elsewhere !== key && elsewhere !== '') {
    const base = matched(elsewhere);
    return base === null ? null : (AT_AFFILIATES[base] ?? null);
  }
  return matched(key.replace(OWN_COMPANY, ''));
}

/** Whether a document's category text is one of the codes. */
export function isAllotteeCategory(text: string): text is AllotteeCategory {
  return CODES.get(lookupKey(text)) === text;
}

function matched(key: string): AllotteeCategory | null {
  return PATTERNS.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}
