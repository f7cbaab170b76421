import { describe, expect, it } from 'vitest';
import { checkList } from '#shared/checks/check-list.ts';
import { checkWholeDocument } from '#shared/checks/check-whole-document.ts';
import { parseDocument } from '#shared/grant/parse-document.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument, Scenario } from '#shared/grant/schema.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { checkSolvedScenarios } from '#shared/metrics/check-solved.ts';
import { issueSentence } from '#shared/text/issues.ts';

const NAME = 'Stated capital, total at most ¥3,000,000,000';
const solved: Scenario['solved'] = { name: NAME, figure: 'statedCapitalTotal', goal: 'atMost', target: '3000000000' };
const withScenario = (change: Partial<Scenario>, document = referenceDocument()): GrantDocument =>
  ({ ...document, scenarios: [{ id: 's1', name: NAME, exercisePrice: '4128', rights: null, sharesPerRight: null, solved, ...change }] });
const stateOf = (document: GrantDocument) => checkList(document, checkWholeDocument(document)).find(({ id }) => id === 'solvedScenarios')?.state;

describe('a scenario found by solving', () => {
  it('says what it says', () => {
    expect(checkSolvedScenarios(withScenario({}))).toEqual([]);
    expect(stateOf(withScenario({}))).toBe('passes');
    expect(stateOf(referenceDocument())).toBeUndefined();
  });

  it('is out of date once its own inputs or the grant change the figure', () => {
    const changed = withScenario({ exercisePrice: '4130' });
    expect(checkSolvedScenarios(changed)).toMatchObject([{ code: 'solvedOutdated', severity: 'warning', path: 'scenarios[0].name', found: '3000445000' }]);
    expect(checkSolvedScenarios(changed).map((issue) => issueSentence(issue, 'en'))).toEqual([
      `Scenario 1 “${NAME}” is out of date: stated capital, total is ¥3,000,445,000 now. Solve again, or rename the scenario.`,
    ]);
    const { grant, ...rest } = referenceDocument();
    expect(checkSolvedScenarios(withScenario({}, { ...rest, grant: { ...grant, rights: '2910' } }))).toHaveLength(1);
    expect(checkSolvedScenarios(withScenario({}))).toEqual([]);
    expect(stateOf(changed)).toBe('warning');
  });

  it('a copy of it claims the same; under another name it claims nothing', () => {
    expect(checkSolvedScenarios(withScenario({ exercisePrice: '4130', name: `${NAME} (2)` }))).toHaveLength(1);
    expect(checkSolvedScenarios(withScenario({ exercisePrice: '4130', name: 'Board' }))).toEqual([]);
  });

  it('says nothing of a figure that has no value, or is gone', () => {
    const { grant, ...rest } = referenceDocument();
    expect(checkSolvedScenarios(withScenario({ exercisePrice: '4130' }, { ...rest, grant: { ...grant, rights: null } }))).toEqual([]);
    expect(checkSolvedScenarios(withScenario({ exercisePrice: '4130', solved: { ...solved, figure: 'gone' } }))).toEqual([]);
  });

  it('tells a ratio with the decimals that show the difference', () => {
    const ratio = { name: NAME, figure: 'dilutionOfIssued', goal: 'atMost', target: '0.03' } as const;
    const [issue] = checkSolvedScenarios(withScenario({ rights: '8046', solved: ratio }));
    expect(issue === undefined ? '' : issueSentence(issue, 'en')).toContain('is 3.0002% now');
  });

  it('keeps its question in the file', () => {
    const document = withScenario({});
    const reading = parseDocument(writeDocument(document));
    expect(reading.ok && reading.document).toEqual(document);
    expect(writeDocument(referenceDocument())).not.toContain('solved');
  });
});
