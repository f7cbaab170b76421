import { NOBODY } from '#shared/grant/parts/allottees/part.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { referenceAt3951, scenario } from './documents.ts';
import { canonical } from './imported.ts';
import { listed, sensitivity, stepped } from './random-sensitivities.ts';

const reference = referenceAt3951();

/** A grant in which every part of the document has something, short enough to be exported in an instant. */
export const FULL_DOCUMENT: GrantDocument = canonical({
  ...reference,
  title: '第9回新株予約権', company: { name: 'Example & Co.', code: '1234' }, notes: 'First line\nsecond line',
  grant: {
    ...reference.grant,
    delivery: { order: 'proportional', treasuryShares: '1200', bookValuePerShare: '3500' }, statedCapital: { ...reference.grant.statedCapital, basis: 'perExercise' },
    allotteesAnnounced: {
      ...reference.grant.allotteesAnnounced, persons: 3,
      categories: [{ category: 'director', persons: '1', rights: '1000', rightsPerPerson: '1000', mostPerPerson: null }, { category: '社外の協力者', persons: '2', rights: '1906', rightsPerPerson: null, mostPerPerson: '1000' }],
    },
  },
  notice: { ...reference.notice, series: '第9回', boardResolutionDate: '2006-10-31', allotmentDate: '2006-11-08', conditions: 'Being in service', transfer: 'Approval of the board' },
  market: { sharesIssued: '134090494', treasuryShares: '1200', otherDilutiveShares: '50000', sharePrice: '3763', averageSharePrice: '3700', authorised: '400000000' },
  votes: { unitShares: '100', total: '1340000', allottedSixMonths: '12', thirdParty: true },
  securities: [
    { id: 'b1', name: '8th series', kind: 'option', shares: '40000', exercisePrice: '2900', addBack: null, included: true },
    { id: 'b2', name: 'Convertible', kind: 'convertible', shares: '700000', exercisePrice: '4100', addBack: '1500000', included: false },
  ],
  holders: [{ id: 'h1', name: 'Founders', shares: '40000000', votes: '400000' }, { id: 'h2', name: 'Institutions', shares: '60000000', votes: '600000' }],
  eps: { profit: '9000000000', control: null, preferred: '12000', averageShares: '134000000', unrecognisedCost: '120' },
  columns: [{ id: 'c1', name: 'Capital share', formula: 'statedCapitalTotal / aggregateExerciseAmount', unit: 'ratio', decimals: 2 }, { id: 'c2', name: 'Twice', formula: 'shares * 2', unit: 'shares', decimals: null }],
  scenarios: [
    scenario('s1', { name: 'At market', exercisePrice: '=ROUNDUP(sharePrice * 1.05, 0)' }), scenario('s2', { exercisePrice: '4100.5', rights: '2500' }), scenario('s3', { name: 'Higher', exercisePrice: '=[s2!exercisePrice]+200' }),
  ],
  exercisePlan: [{ id: 'x1', date: '2009-04-01', rights: '10', count: '30' }, { id: 'x2', date: null, rights: '7', count: '2' }],
  sensitivities: [
    sensitivity({ id: 'm1', scenario: 's2', limits: [{ figure: 'statedCapitalTotal', comparison: '>', value: '2900000000' }], heat: { shown: true, midpoint: '2870000000' }, marked: ['s2'] }),
    sensitivity({ id: 'm2', name: 'Pages', figures: ['statedCapitalTotal', 'dilutionOfIssued'], rows: stepped('exercisePrice', '3900', '4000', '100'), columns: listed('rights', '2500', '2906'), pages: listed('sharesPerRight', '100', '500') }),
  ],
  allotteeColumns: [{ id: 'p1', name: 'Cost', formula: 'rights * exercisePrice', unit: 'money', decimals: null }],
  allottees: [
    { ...NOBODY, id: 'a1', employeeNumber: '00123', name: '社員0001', reading: 'シャイン', category: 'director', company: '本社', rights: '1000', planned: '1000', other: { 部署: '営業' } },
    { ...NOBODY, id: 'a2', employeeNumber: '00124', name: '社員0002', category: 'employee', rights: '953', locked: true, note: 'moved', other: { 部署: '経理' } },
    { ...NOBODY, id: 'a3', name: '社員0003', category: '社外の協力者', rights: '953' },
  ],
});
