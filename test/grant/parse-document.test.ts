import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { newDocument } from '#shared/grant/new-document.ts';
import { parseDocument } from '#shared/grant/parse-document.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { NOBODY } from '#shared/grant/parts/allottees/part.ts';

/** The text of the reference document with one place of it changed; `undefined` takes the key away. */
function changed(path: string, value: unknown): string {
  const data: unknown = JSON.parse(writeDocument(referenceDocument()));
  const keys = path.split('.');
  const parent = keys.slice(0, -1).reduce<object>((part, key) => objectOf(Reflect.get(part, key)), objectOf(data));
  Reflect.set(parent, keys.at(-1) ?? '', value);
  return JSON.stringify(data);
}

function objectOf(value: unknown): object {
  if (typeof value !== 'object' || value === null) throw new Error('No object there');
  return value;
}

interface Older {
  readonly grant: { readonly issuePrice: unknown; readonly statedCapital: { readonly base: string }; readonly allotteesAnnounced: object };
  readonly market: object;
  readonly sensitivities: readonly object[];
  readonly columns?: readonly { readonly unit: string; readonly decimals: number | null }[];
}

/** A document of an older version, with what later versions know beside it, and decimals of percentages as version 5 counts them. */
function withMarketAndBookValue(text: string): Older {
  const before = JSON.parse(text) as Older; // a golden file, which the tests know
  return {
    ...before,
    version: 8,
    notice: NOTHING_OF_NOTICE,
    allotteeColumns: [],
    ...NOTHING_OF_DILUTION,
    ...(before.columns === undefined ? {} : { columns: before.columns.map((column) => (column.unit === 'ratio' && column.decimals !== null ? { ...column, decimals: column.decimals - 2 } : column)) }),
    exercisePlan: [],
    grant: { ...grantOfVersion7(before.grant), allotteesAnnounced: { ...before.grant.allotteesAnnounced, categories: [] }, bookValue: { source: 'issuePrice', perRight: null } },
    market: { ...before.market, averageSharePrice: null, authorised: null },
  } as Older;
}

/** The terms of version 6 as version 7 has them, key by key in the order of the file: what is paid for a right is an object, and half of it is printed as before. */
function grantOfVersion7(grant: Older['grant']): Older['grant'] {
  const { base, ...rest } = grant.statedCapital;
  const price = grant.issuePrice;
  return Object.fromEntries([
    ['law', null],
    ...Object.entries(grant).flatMap(([key, value]) => {
      if (key === 'issuePrice') return [[key, { status: price === null ? 'none' : 'decided', perRight: price, decisionDate: null, settlement: 'cash' }]];
      if (key === 'statedCapital') return [[key, { base, shareIssuePrice: base === 'exercisePriceAndBookValue' ? 'withBookValue' : 'exercisePrice', ...rest }]];
      return [...(key === 'allotteesAnnounced' ? [['delivery', { treasuryShares: null, order: 'newFirst', bookValuePerShare: null }]] : []), [key, value]];
    }),
  ]) as Older['grant']; // The keys of before, and those of version 7.
}
/** What version 8 has of the notice where an older version knew none of it. */
const NOTHING_OF_NOTICE = {
  series: '', boardResolutionDate: null, shareholdersResolutionDate: null, allotmentDate: null, paymentDate: null,
  conditions: '', adjustment: '', acquisition: '', transfer: '', reorganisation: '', subsidiaries: '', agreement: '',
};

/** The text of a document of version 7 as version 8 writes it. */
function withoutNotice(text: string): string {
  const { format, version: _version, title, currency, company, grant, ...others } = JSON.parse(text) as Readonly<Record<string, unknown>>; // a golden file, which the tests know
  return `${JSON.stringify({ format, version: 8, title, currency, company, grant, notice: NOTHING_OF_NOTICE, ...others }, null, 2)}\n`;
}

/** What version 7 has about votes, other securities, holders and earnings per share where an older version knew none of it. */
const NOTHING_OF_DILUTION = {
  votes: { unitShares: null, total: null, allottedSixMonths: null },
  securities: [],
  holders: [],
  eps: { profit: null, control: null, preferred: null, averageShares: null, unrecognisedCost: null },
};

/** The text of a document of version 5 as version 8 writes it, without a table of categories. */
function withoutCategories(text: string): string {
  const before = JSON.parse(text) as Older; // a golden file, which the tests know
  return withoutAllotteeColumns(JSON.stringify({ ...before, version: 6, grant: { ...before.grant, allotteesAnnounced: { ...before.grant.allotteesAnnounced, categories: [] } } }));
}

/** The text of a document of version 6 as version 8 writes it, without custom columns of the allottee sheet. */
function withoutAllotteeColumns(text: string): string {
  const { format, version: _version, title, currency, company, grant, market, allottees, layouts, notes, ...before } = JSON.parse(text) as Older & Readonly<Record<string, unknown>>; // a golden file, which the tests know
  return `${JSON.stringify({ format, version: 8, title, currency, company, grant: grantOfVersion7(grant), notice: NOTHING_OF_NOTICE, exercisePlan: [], market, ...NOTHING_OF_DILUTION, ...before, allotteeColumns: [], allottees, layouts, notes }, null, 2)}\n`;
}

function refusal(text: string) {
  const reading = parseDocument(text);
  if (reading.ok) throw new Error('It opened');
  return reading.issues;
}

describe('a text that is no document of this program opens nothing and says why, once', () => {
  it.each([
    ['', 'notJson', ''],
    ['not json', 'notJson', ''],
    [writeDocument(newDocument()).slice(0, 300), 'notJson', ''],
    ['PK\u0003\u0004', 'notJson', ''],
    ['null', 'notGrantsheet', 'format'],
    ['[]', 'notGrantsheet', 'format'],
    ['"grantsheet"', 'notGrantsheet', 'format'],
    ['{"format":"other","version":1}', 'notGrantsheet', 'format'],
    ['{"format":"grantsheet"}', 'versionUnknown', 'version'],
    ['{"format":"grantsheet","version":"1"}', 'versionUnknown', 'version'],
    ['{"format":"grantsheet","version":0}', 'versionUnknown', 'version'],
    ['{"format":"grantsheet","version":1.5}', 'versionUnknown', 'version'],
    ['{"format":"grantsheet","version":1}', 'missingKey', 'title'],
  ])('%j', (text, code, path) => {
    expect(refusal(text).map((issue) => [issue.code, issue.path, issue.severity])).toEqual([[code, path, 'error']]);
  });

  it('a newer version names itself and ours', () => {
    expect(refusal('{"format":"grantsheet","version":9,"future":true}')).toEqual([
      { code: 'versionTooNew', severity: 'error', path: 'version', value: '9', details: { known: '8' } },
    ]);
  });

  it('nesting deeper than any document is refused too', () => {
    expect(refusal(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).toHaveLength(1);
  });
});

describe('a document of another shape', () => {
  const scenario = { id: 's1', name: '', exercisePrice: null, rights: null, sharesPerRight: null };

  it.each([
    ['an unknown key', changed('colour', 'red'), 'unknownKey', 'colour', '"red"'],
    ['a key without a letter', JSON.stringify({ ...(JSON.parse(writeDocument(referenceDocument())) as object), '': 'red' }), 'unknownKey', '""', '"red"'],
    ['an unknown key inside', changed('grant.statedCapital.cap', null), 'unknownKey', 'grant.statedCapital.cap', 'null'],
    ['an unknown key of a scenario', changed('scenarios.0', { ...scenario, x: 1 }), 'unknownKey', 'scenarios[0].x', '1'],
    ['a number where a text is', changed('grant.rights', 2906), 'wrongShape', 'grant.rights', '2906'],
    ['a text where an object is', changed('market', 'none'), 'wrongShape', 'market', '"none"'],
    ['a missing key', changed('grant.shareClass', undefined), 'missingKey', 'grant.shareClass', null],
    ['a basis that is none', changed('grant.statedCapital.basis', 'perYear'), 'wrongShape', 'grant.statedCapital.basis', '"perYear"'],
    ['a status that is none', changed('grant.exercisePrice.status', 'maybe'), 'wrongShape', 'grant.exercisePrice.status', '"maybe"'],
    ['a decided price without an amount', changed('grant.exercisePrice.status', 'decided'), 'missingKey', 'grant.exercisePrice.amount', null],
    ['an amount of a pending price', changed('grant.exercisePrice.amount', '1'), 'unknownKey', 'grant.exercisePrice.amount', '"1"'],
    ['an issue price of another program', changed('grant.issuePrice', '1500'), 'wrongShape', 'grant.issuePrice', '"1500"'],
    ['a source of book values that is none', changed('grant.bookValue.source', 'guess'), 'wrongShape', 'grant.bookValue.source', '"guess"'],
    ['an unknown key of a book value', changed('grant.bookValue.perShare', '1'), 'unknownKey', 'grant.bookValue.perShare', '"1"'],
    ['an unknown key of a tranche', changed('grant.bookValue', { tranches: [{ share: '1', perShare: '1', date: null }] }), 'unknownKey', 'grant.bookValue.tranches[0].date', 'null'],
    ['a number in a tranche', changed('grant.bookValue', { tranches: [{ share: 1, perShare: '1' }] }), 'wrongShape', 'grant.bookValue.tranches[0].share', '1'],
    ['no book value at all', changed('grant.bookValue', null), 'wrongShape', 'grant.bookValue', 'null'],
    ['a negative number of persons', changed('grant.allotteesAnnounced.persons', -1), 'wrongShape', 'grant.allotteesAnnounced.persons', '-1'],
    ['persons in fractions', changed('grant.allotteesAnnounced.persons', 1.5), 'wrongShape', 'grant.allotteesAnnounced.persons', '1.5'],
    ['a currency that is no code', changed('currency', 'yen'), 'wrongShape', 'currency', '"yen"'],
    ['an empty id', changed('scenarios.0', { ...scenario, id: '' }), 'wrongShape', 'scenarios[0].id', '""'],
    ['a sensitivity that is none', changed('sensitivities.0', {}), 'missingKey', 'sensitivities[0].id', null],
  ])('%s is refused at its place', (_what, text, code, path, value) => {
    expect(refusal(text)).toEqual([{ code, severity: 'error', path, value }]);
  });

  it('a key that would reach into the program itself is an unknown key', () => {
    const text = writeDocument(newDocument()).replace('"title"', '"__proto__": {"polluted": "yes"},\n  "title"');
    expect(refusal(text)).toMatchObject([{ code: 'unknownKey', path: '__proto__' }]);
    expect({}).not.toHaveProperty('polluted');
  });

  it('shows the beginning of a long value only', () => {
    const [issue] = refusal(changed('market', 'x'.repeat(10_000)));
    expect(issue.value?.length).toBeLessThan(70);
  });
});

describe('a document', () => {
  it('of the right shape opens whatever its contents, and says what is wrong with them', () => {
    const reading = parseDocument(changed('grant.statedCapital.ratio', '0.4').replace('"2906"', '"many"'));
    expect(reading.ok && reading.document.grant.rights).toBe('many');
    expect(reading.issues.map((issue) => [issue.code, issue.path])).toEqual([
      ['notANumber', 'grant.rights'],
      ['ratioTooLow', 'grant.statedCapital.ratio'],
    ]);
  });

  it('opens with a byte order mark and Windows line ends', () => {
    const text = `\uFEFF${writeDocument(referenceDocument()).replaceAll('\n', '\r\n')}`;
    expect(parseDocument(text)).toEqual({ ok: true, document: referenceDocument(), issues: [] });
  });

  it('gets its numbers in canonical spelling; employee numbers are no numbers', () => {
    const reading = parseDocument(
      changed('allottees.0', { id: 'a1', ...NOBODY, employeeNumber: '007', name: '社員0001', company: '', category: '', grade: '', rights: '03', note: '' })
        .replace('"status":"none","perRight":null', '"status":"decided","perRight":"-0"')
        .replace('"2906"', '"002906.0"'),
    );
    expect(reading.ok && reading.document.grant).toMatchObject({ rights: '2906', issuePrice: { perRight: '0' } });
    expect(reading.ok && reading.document.allottees[0]).toMatchObject({ employeeNumber: '007', rights: '3' });
  });

  it('is frozen all the way down', () => {
    const document = referenceDocument();
    expect(Object.isFrozen(document.grant.exercisePeriod)).toBe(true);
    expect(() => Object.assign(document.grant, { rights: '1' })).toThrow(TypeError);
  });

  it('written by version 1 opens, with no columns of its own and nothing arranged', () => {
    const text = golden('v1-decided');
    const reading = parseDocument(text);
    expect(reading).toMatchObject({ ok: true, issues: [] });
    const nothing = { columns: [], filters: [] };
    const upgraded = { ...withMarketAndBookValue(text), columns: [], layouts: { scenarios: nothing, allottees: nothing } };
    expect(reading.ok && JSON.parse(writeDocument(reading.document))).toEqual(upgraded);
  });

  it('written by version 2 opens as it was, and its sensitivities mark all scenarios', () => {
    for (const name of ['v2-columns', 'v2-sensitivity']) {
      const text = golden(name);
      const reading = parseDocument(text);
      expect(reading).toMatchObject({ ok: true, issues: [] });
      const before = withMarketAndBookValue(text);
      const upgraded = { ...before, sensitivities: before.sensitivities.map((one) => ({ ...one, marked: null })) };
      expect(reading.ok && JSON.parse(writeDocument(reading.document))).toEqual(upgraded);
    }
    expect(golden('v2-sensitivity')).toContain('"view": "difference"');
  });

  it('written by version 3 opens as it was: the book value of a right is what was paid for it', () => {
    const text = golden('v3-marks');
    const reading = parseDocument(text);
    expect(reading).toMatchObject({ ok: true, issues: [] });
    expect(reading.ok && JSON.parse(writeDocument(reading.document))).toEqual(withMarketAndBookValue(text));
  });

  it('written by version 4 shows its percentages as it did: their decimals count what is shown', () => {
    const text = golden('v4-book-value');
    const reading = parseDocument(text);
    expect(reading.ok && writeDocument(reading.document)).toBe(withoutCategories(golden('v5-percent')));
    const column = (decimals: unknown) => ({ id: 'c1', name: 'Share', formula: 'rights / 10', unit: 'ratio', decimals });
    const decimalsOf = (decimals: unknown): unknown => {
      const older = parseDocument(JSON.stringify({ ...(JSON.parse(text) as object), columns: [column(decimals)] }));
      return older.ok ? older.document.columns[0]?.decimals : older.issues[0].path;
    };
    expect([0, 1, 2, 3, 10, null, 'two'].map(decimalsOf)).toEqual([0, 0, 0, 1, 8, null, 'columns[0].decimals']);
  });

  it('whose sensitivities are none is refused at them, in an older version too', () => {
    const text = golden('v2-sensitivity');
    for (const sensitivities of [null, 'none', [1]]) {
      const reading = parseDocument(JSON.stringify({ ...(JSON.parse(text) as object), sensitivities }));
      expect(reading).toMatchObject({ ok: false, issues: [{ path: Array.isArray(sensitivities) ? 'sensitivities[0]' : 'sensitivities' }] });
    }
  });

  it('written by version 5 opens as it was, without a table of categories and with allottees of whom nothing more is known', () => {
    const text = golden('v5-percent');
    const reading = parseDocument(text);
    expect(reading).toMatchObject({ ok: true, issues: [] });
    expect(reading.ok && writeDocument(reading.document)).toBe(withoutCategories(text));
    expect(reading.ok && reading.document.allottees[0]).toMatchObject({ reading: '', planned: null, reason: '', locked: false, other: {}, ignored: [] });
    const without = JSON.stringify({ ...(JSON.parse(text) as object), grant: { rights: '1' } });
    expect(parseDocument(without)).toMatchObject({ ok: false, issues: [{ path: 'grant.resolutionDate' }] });
  });

  it('has the other columns of its allottees in the order of the list, and not too many of them', () => {
    const [row] = (JSON.parse(golden('v7-allottee-columns')) as { allottees: object[] }).allottees;
    const withOther = (other: unknown) => parseDocument(changed('allottees.0', { ...row, other }));
    const reading = withOther({ 部署: 'A', 'Cost centre': 'B', name: 'C' });
    expect(reading.ok && Object.keys(reading.document.allottees[0]?.other ?? {})).toEqual(['部署', 'Cost centre', 'name']);
    const many = Object.fromEntries(Array.from({ length: 41 }, (_, index) => [`Column ${index}`, '']));
    expect(withOther(many)).toMatchObject({ ok: false, issues: [{ code: 'tooManyEntries', path: 'allottees[0].other', value: '41' }] });
    expect(withOther({ name: 'x'.repeat(1_001) })).toMatchObject({ ok: false, issues: [{ code: 'textTooLong', path: 'allottees[0].other.name' }] });
    expect(withOther({ ['x'.repeat(1_001)]: '' })).toMatchObject({ ok: false, issues: [{ code: 'textTooLong' }] });
    expect(withOther({ 部署: 1 })).toMatchObject({ ok: false, issues: [{ code: 'wrongShape', path: 'allottees[0].other.部署' }] });
  });

  it('written by version 6 opens as it was, with no custom columns of the allottee sheet', () => {
    const text = golden('v6-allottees');
    const reading = parseDocument(text);
    expect(reading).toMatchObject({ ok: true, issues: [] });
    expect(reading.ok && writeDocument(reading.document)).toBe(withoutAllotteeColumns(text));
  });

  it.each(['v7-allottee-columns', 'v7-capital'])('written by version 7 opens as it was, with nothing of the notice: %s', (name) => {
    const text = golden(name);
    const reading = parseDocument(text);
    expect(reading).toMatchObject({ ok: true, issues: [] });
    expect(reading.ok && writeDocument(reading.document)).toBe(withoutNotice(text));
  });

  it.each(['v8-notice'])('of this version comes back as it was written: %s', (name) => {
    const text = golden(name);
    const reading = parseDocument(text);
    expect(reading).toMatchObject({ ok: true, issues: [] });
    expect(reading.ok && writeDocument(reading.document)).toBe(text);
  });
});

const golden = (name: string): string => readFileSync(new URL(`../golden/documents/${name}.grant`, import.meta.url), 'utf8');

test('a value nested deeper than a stack goes is refused like any other', () => {
  const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  for (const key of ['x', 'title', 'version']) {
    const reading = parseDocument(`{"format":"grantsheet","version":1,"${key}":${nested}}`);
    expect(reading).toMatchObject({ ok: false, issues: [{ path: key, value: '[…]' }] });
  }
});
