import fc from 'fast-check';
import { nextAllotteeColumnId, nextAllotteeIds, nextColumnId, nextHolderIds, nextScenarioIds, nextSecurityIds, nextSensitivityId, type Command } from '#shared/commands/command.ts';
import { reduce } from '#shared/commands/reduce.ts';
import { takeBack } from '#shared/commands/take-back.ts';
import {
  BOOK_VALUE_SOURCES, CAPITAL_BASES, DELIVERY_ORDERS, GRANT_LAWS, ISSUE_PRICE_STATES, ROUNDING_BASES, SECURITY_KINDS, SETTLEMENTS, SHARE_ISSUE_PRICES, type GrantDocument, type Sensitivity,
} from '#shared/grant/schema.ts';

/** Makes a command that fits the document it will be performed on: commands name rows that are there. */
export type CommandMaker = (document: GrantDocument) => Command;

const text = fc.constantFrom('', 'Low', '社員0001', '007', '3500', '007.50');
const value = fc.option(fc.constantFrom('3500', '0.50', '-1', 'abc', '', '12345'));
const date = fc.option(fc.constantFrom('2006-10-31', '2010-01-01', 'never'));
const picks = fc.array(fc.nat(20), { minLength: 1, maxLength: 4 });

const always = (command: Command): CommandMaker => () => command;

const categories = fc.array(fc.record({ category: text, persons: value, rights: value, rightsPerPerson: value, mostPerPerson: value }), { maxLength: 3 });

const terms: fc.Arbitrary<CommandMaker> = fc.oneof(
  fc.record({ type: fc.constant('setTerm' as const), term: fc.constantFrom('rights', 'sharesPerRight'), value }),
  fc.record({ type: fc.constant('setTerm' as const), term: fc.constantFrom('bookValue.perRight', 'delivery.treasuryShares', 'delivery.bookValuePerShare'), value }),
  fc.record({ type: fc.constant('setTerm' as const), term: fc.constant('issuePrice' as const), value: fc.record({ status: fc.constantFrom(...ISSUE_PRICE_STATES), perRight: value, decisionDate: date, settlement: fc.constantFrom(...SETTLEMENTS) }) }),
  fc.record({ type: fc.constant('setTerm' as const), term: fc.constant('law' as const), value: fc.option(fc.constantFrom(...GRANT_LAWS)) }),
  fc.record({ type: fc.constant('setTerm' as const), term: fc.constant('bookValue.source' as const), value: fc.constantFrom(...BOOK_VALUE_SOURCES) }),
  fc.record({ type: fc.constant('setTerm' as const), term: fc.constant('bookValue.tranches' as const), value: fc.array(fc.record({ share: value, perShare: value }), { maxLength: 2 }) }),
  fc.record({ type: fc.constant('setTerm' as const), term: fc.constant('delivery.order' as const), value: fc.constantFrom(...DELIVERY_ORDERS) }),
  fc.record({ type: fc.constant('setTerm' as const), term: fc.constant('statedCapital.shareIssuePrice' as const), value: fc.constantFrom(...SHARE_ISSUE_PRICES) }),
  fc.record({ type: fc.constant('setExercisePlan' as const), lines: fc.array(fc.record({ date, rights: value, count: value }), { maxLength: 3 }).map((lines) => lines.map((line, index) => ({ id: `x${index + 1}`, ...line }))) }),
  fc.record({ type: fc.constant('setTerm' as const), term: fc.constantFrom('resolutionDate', 'issueDate', 'exercisePeriod.from', 'exercisePeriod.to'), value: date }),
  fc.record({ type: fc.constant('setTerm' as const), term: fc.constantFrom('statedCapital.ratio', 'statedCapital.unit', 'shareClass', 'allotteesAnnounced.description'), value: text }),
  fc.record({ type: fc.constant('setTerm' as const), term: fc.constant('statedCapital.base' as const), value: fc.constantFrom(...CAPITAL_BASES) }),
  fc.record({ type: fc.constant('setTerm' as const), term: fc.constant('statedCapital.basis' as const), value: fc.constantFrom(...ROUNDING_BASES) }),
  fc.record({ type: fc.constant('setTerm' as const), term: fc.constant('allotteesAnnounced.persons' as const), value: fc.option(fc.nat(2000)) }),
  fc.record({ type: fc.constant('setTerm' as const), term: fc.constant('allotteesAnnounced.categories' as const), value: categories }),
  fc.record({ type: fc.constant('setDetail' as const), detail: fc.constantFrom('title', 'notes', 'company.name', 'company.code'), value: text }),
  fc.record({ type: fc.constant('setDetail' as const), detail: fc.constant('currency' as const), value: fc.constantFrom('JPY', 'USD') }),
  fc.record({ type: fc.constant('setNoticeDetail' as const), detail: fc.constantFrom('series', 'conditions', 'adjustment', 'acquisition', 'transfer', 'reorganisation', 'subsidiaries', 'agreement'), value: text }),
  fc.record({ type: fc.constant('setNoticeDetail' as const), detail: fc.constantFrom('boardResolutionDate', 'shareholdersResolutionDate', 'allotmentDate', 'paymentDate'), value: date }),
  fc.record({ type: fc.constant('setMarketFigure' as const), figure: fc.constantFrom('sharesIssued', 'treasuryShares', 'otherDilutiveShares', 'sharePrice', 'averageSharePrice', 'authorised'), value }),
  fc.record({ type: fc.constant('setVoteFigure' as const), figure: fc.constantFrom('unitShares', 'total', 'allottedSixMonths'), value }),
  fc.record({ type: fc.constant('setThirdParty' as const), value: fc.option(fc.boolean()) }),
  fc.record({ type: fc.constant('setEpsFigure' as const), figure: fc.constantFrom('profit', 'control', 'preferred', 'averageShares', 'unrecognisedCost'), value }),
  fc.record({
    type: fc.constant('setExercisePrice' as const),
    exercisePrice: fc.oneof(
      fc.record({ status: fc.constant('pending' as const), decisionDate: date }),
      fc.record({ status: fc.constant('decided' as const), amount: text, decisionDate: date }),
    ),
  }),
).map(always);

const scenarioRow = fc.record({ name: text, exercisePrice: value, rights: value, sharesPerRight: value });
const other = fc.dictionary(fc.constantFrom('部署', 'Cost centre'), fc.constantFrom('営業', '0420'), { maxKeys: 2 });
const allotteeRow = fc.record({
  employeeNumber: text, name: text, reading: text, company: text, category: text, grade: text, planned: value, rights: value, reason: text, locked: fc.boolean(), note: text,
  other, ignored: fc.constantFrom([], [{ code: 'nameMissing', reason: 'known' }]),
});

const addScenarios = fc.tuple(fc.nat(20), fc.array(scenarioRow, { maxLength: 3 })).map(([at, rows]): CommandMaker => (document) => ({
  type: 'addScenarios',
  at: at % (document.scenarios.length + 1),
  scenarios: withIds(rows, nextScenarioIds(document, rows.length)),
}));

const addAllottees = fc.tuple(fc.nat(20), fc.array(allotteeRow, { maxLength: 3 })).map(([at, rows]): CommandMaker => (document) => ({
  type: 'addAllottees',
  at: at % (document.allottees.length + 1),
  allottees: withIds(rows, nextAllotteeIds(document, rows.length)),
}));

const replaceAllottees = fc.array(allotteeRow, { maxLength: 3 }).map((rows): CommandMaker => (document) => ({
  type: 'replaceAllottees',
  allottees: withIds(rows, nextAllotteeIds(document, rows.length)),
}));

const duplicateScenarios = picks.map((chosen): CommandMaker => (document) => {
  const sources = pickIds(document.scenarios, chosen);
  const ids = nextScenarioIds(document, sources.length);
  return { type: 'duplicateScenarios', copies: sources.map((of, index) => ({ of, id: ids[index] ?? '' })) };
});

const moveScenarios = fc.tuple(picks, fc.nat(20)).map(([chosen, to]): CommandMaker => (document) => {
  const ids = pickIds(document.scenarios, chosen);
  return { type: 'moveScenarios', ids, to: to % (document.scenarios.length - ids.length + 1) };
});

const orderScenarios = fc.constant<CommandMaker>(({ scenarios }) => ({ type: 'orderScenarios', ids: scenarios.map((row) => row.id).toReversed() }));
const removeScenarios = picks.map((chosen): CommandMaker => ({ scenarios }) => ({ type: 'removeScenarios', ids: pickIds(scenarios, chosen) }));
const removeAllottees = picks.map((chosen): CommandMaker => ({ allottees }) => ({ type: 'removeAllottees', ids: pickIds(allottees, chosen) }));

const setScenarioCells = fc.tuple(picks, value, text).map(([chosen, number, name]): CommandMaker => ({ scenarios }) => ({
  type: 'setScenarioCells',
  cells: pickIds(scenarios, chosen).flatMap((id) => [{ id, field: 'exercisePrice', value: number }, { id, field: 'name', value: name }] as const),
}));

const setAllotteeCells = fc.tuple(picks, value, text, fc.boolean()).map(([chosen, rights, number, locked]): CommandMaker => ({ allottees }) => ({
  type: 'setAllotteeCells',
  cells: pickIds(allottees, chosen).flatMap((id) => [{ id, field: 'rights', value: rights }, { id, field: 'employeeNumber', value: number }, { id, field: 'planned', value: rights }, { id, field: 'locked', value: locked }, { id, field: 'other', heading: '部署', value: number }] as const),
}));

const column = fc.record({ name: text, formula: fc.constantFrom('shares*2', 'c1/2', 'ROUND('), unit: fc.constantFrom('money' as const, 'ratio' as const), decimals: fc.option(fc.nat(4)) });
const addColumn = column.map((given): CommandMaker => (document) => ({ type: 'addColumn', column: { ...given, id: nextColumnId(document) } }));
/** A column that is there, or, where there is none, a new one. */
const changeColumn = fc.tuple(column, fc.nat(5), fc.boolean()).map(([given, pick, remove]): CommandMaker => (document) => {
  const id = document.columns[pick % Math.max(1, document.columns.length)]?.id;
  if (id === undefined) return { type: 'addColumn', column: { ...given, id: nextColumnId(document) } };
  return remove ? { type: 'removeColumn', id } : { type: 'setColumn', column: { ...given, id } };
});
const addAllotteeColumn = column.map((given): CommandMaker => (document) => ({ type: 'addAllotteeColumn', column: { ...given, id: nextAllotteeColumnId(document) } }));
const changeAllotteeColumn = fc.tuple(column, fc.nat(5), fc.boolean()).map(([given, pick, remove]): CommandMaker => (document) => {
  const id = document.allotteeColumns[pick % Math.max(1, document.allotteeColumns.length)]?.id;
  if (id === undefined) return { type: 'addAllotteeColumn', column: { ...given, id: nextAllotteeColumnId(document) } };
  return remove ? { type: 'removeAllotteeColumn', id } : { type: 'setAllotteeColumn', column: { ...given, id } };
});
const arrangeSheet = fc
  .record({
    sheet: fc.constantFrom('scenarios' as const, 'allottees' as const),
    hidden: fc.boolean(),
    width: fc.option(fc.integer({ min: 40, max: 300 })),
    filters: fc.constantFrom([], [{ kind: 'contains' as const, column: 'name', text: 'Low' }]),
  })
  .map(({ sheet, hidden, width, filters }): CommandMaker => always({ type: 'arrangeSheet', sheet, arrangement: 'hide', layout: { columns: [{ id: 'c1', width, hidden, pinned: false }], filters } }));
const orderAllottees = fc.constant<CommandMaker>(({ allottees }) => ({ type: 'orderAllottees', ids: allottees.map((row) => row.id).toReversed() }));

const securityRow = fc.record({ name: text, kind: fc.constantFrom(...SECURITY_KINDS), shares: value, exercisePrice: value, addBack: value, included: fc.boolean() });
const changeSecurities = fc.tuple(fc.array(securityRow, { minLength: 1, maxLength: 3 }), picks, fc.nat(20), fc.constantFrom('add', 'set', 'move', 'remove', 'replace')).map(([rows, chosen, at, what]): CommandMaker => (document) => {
  const ids = pickIds(document.securities, chosen);
  const securities = withIds(rows, nextSecurityIds(document, rows.length));
  const { shares, included, kind } = rows[0]!;
  if (what === 'replace') return { type: 'replaceSecurities', securities };
  if (what === 'add' || ids.length === 0) return { type: 'addSecurities', at: at % (document.securities.length + 1), securities };
  if (what === 'move') return { type: 'moveSecurities', ids, to: at % (document.securities.length - ids.length + 1) };
  if (what === 'remove') return { type: 'removeSecurities', ids };
  return { type: 'setSecurityCells', cells: ids.flatMap((id) => [{ id, field: 'shares', value: shares }, { id, field: 'included', value: included }, { id, field: 'kind', value: kind }] as const) };
});

const holderRow = fc.record({ name: text, shares: value, votes: value });
const changeHolders = fc.tuple(fc.array(holderRow, { minLength: 1, maxLength: 3 }), picks, fc.nat(20), fc.constantFrom('add', 'set', 'move', 'remove', 'replace')).map(([rows, chosen, at, what]): CommandMaker => (document) => {
  const ids = pickIds(document.holders, chosen);
  const holders = withIds(rows, nextHolderIds(document, rows.length));
  if (what === 'replace') return { type: 'replaceHolders', holders };
  if (what === 'add' || ids.length === 0) return { type: 'addHolders', at: at % (document.holders.length + 1), holders };
  if (what === 'move') return { type: 'moveHolders', ids, to: at % (document.holders.length - ids.length + 1) };
  if (what === 'remove') return { type: 'removeHolders', ids };
  return { type: 'setHolderCells', cells: ids.map((id) => ({ id, field: 'votes', value: rows[0]!.votes }) as const) };
});

const sensitivityOf = (id: string, value: string): Sensitivity => ({
  id, name: '', figures: ['shares'], scenario: null, base: null, view: 'values', limits: [], marked: value === '1' ? ['s1', 's2', 'grant'] : null,
  rows: { input: 'exercisePrice', values: { kind: 'list', values: [value] } },
  columns: { input: 'rights', values: { kind: 'steps', start: value, end: '9', step: '1' } },
  pages: null,
  heat: { shown: true, midpoint: null },
});
const changeSensitivity = fc.tuple(text, fc.nat(5), fc.constantFrom('add', 'set', 'remove')).map(([given, pick, what]): CommandMaker => (document) => {
  const id = document.sensitivities[pick % Math.max(1, document.sensitivities.length)]?.id;
  if (id === undefined || what === 'add') return { type: 'addSensitivity', sensitivity: sensitivityOf(nextSensitivityId(document), given) };
  return what === 'set' ? { type: 'setSensitivity', sensitivity: sensitivityOf(id, given) } : { type: 'removeSensitivity', id };
});

const allocate = fc.tuple(picks, value).map(([chosen, rights]): CommandMaker => ({ allottees }) => ({ type: 'allocateRights', pool: '2906', rows: pickIds(allottees, chosen).map((id) => ({ id, rights })) }));
const fromList = fc.tuple(text, fc.nat(2000), fc.option(categories)).map(([rights, persons, table]): CommandMaker => always({ type: 'setTermsFromList', rights, persons, categories: table }));

const together = fc.tuple(setScenarioCells, addScenarios).map(([first, second]): CommandMaker => (document) => ({
  type: 'together',
  gesture: 'paste',
  commands: [first(document), second(document)],
}));

const takenBack = fc.tuple(text, addScenarios).map(([notes, add]): CommandMaker => (document) => takeBack(document, { ...reduce(document, add(document)), notes, allottees: [] }));

/** Commands of every kind, good and bad contents alike. */
export const arbitraryCommand: fc.Arbitrary<CommandMaker> = fc.oneof(
  terms, addScenarios, addAllottees, replaceAllottees, duplicateScenarios, moveScenarios, orderScenarios,
  removeScenarios, removeAllottees, setScenarioCells, setAllotteeCells, addColumn, changeColumn, addAllotteeColumn, changeAllotteeColumn, arrangeSheet, orderAllottees, changeSensitivity, changeSecurities, changeHolders, allocate, fromList, fc.constant(always({ type: 'planAsAllotted' })), together, takenBack,
);

function withIds<Row extends object>(rows: readonly Row[], ids: readonly string[]): readonly (Row & { readonly id: string })[] {
  return rows.map((row, index) => ({ ...row, id: ids[index] ?? '' }));
}

function pickIds(rows: readonly { readonly id: string }[], chosen: readonly number[]): readonly string[] {
  if (rows.length === 0) return [];
  return [...new Set(chosen.map((pick) => rows[pick % rows.length]?.id ?? ''))];
}
