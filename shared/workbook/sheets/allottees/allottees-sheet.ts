import { totalsOf } from '../../../allottees/totals.ts';
import type { Pack } from '../../pack.ts';
import { pageSetup } from '../../style.ts';
import type { CheckGroup } from '../../pack-check.ts';
import type { PackSheet } from '../pack-sheet.ts';
import { ALLOTTEE_HEADER_ROW, allotteeLayout } from './allottee-columns.ts';
import { readAllottees } from './read-allottees.ts';
import { allotteesSheetText } from './text.ts';
import { categoryTotals, listedPersonsFormula, listedRightsFormula, rowsOutOfReach, unknownCategoriesFormula, writeAllottees } from './write-allottees.ts';
import { CATEGORY_SUMMARY_WIDTHS, summedPersonsFormula, summedRightsFormula, writeCategorySummary } from './write-category-summary.ts';

/** The list of allottees with its totals by category. It ties out with the rights and persons of the terms. */
export const allotteesSheet: PackSheet = {
  key: 'allottees',
  text: allotteesSheetText,
  gather: (pack) => ({
    tabs: [{
      name: allotteesSheetText[pack.language].sheet,
      prepare: () => ({
        setup: { widths: hasRows(pack) ? allotteeLayout(pack.document, pack.choice.people).widths : CATEGORY_SUMMARY_WIDTHS, frozen: { ySplit: ALLOTTEE_HEADER_ROW }, page: pageSetup({ printTitlesRow: `${ALLOTTEE_HEADER_ROW}:${ALLOTTEE_HEADER_ROW}` }) },
        write: (sheet) => (hasRows(pack) ? writeAllottees(pack, sheet) : writeCategorySummary(pack, sheet)),
      }),
    }],
    checks: [...(hasRows(pack) && pack.document.allottees.length > 0 ? [sums(pack)] : []), tieOut(pack)],
  }),
  readChanges: readAllottees,
};

/** Whether the sheet has a row for each person. */
const hasRows = ({ choice }: Pack): boolean => choice.people !== 'none';

/** How many people the list has, as a formula of any sheet writes it. */
export const personsFormula = (pack: Pack): string => (hasRows(pack) ? listedPersonsFormula(pack) : pack.document.allottees.length === 0 ? '0' : summedPersonsFormula(pack));

/** The rights of the list together, as a formula of any sheet writes them; the list has one. */
export const rightsFormula = (pack: Pack): string => (hasRows(pack) ? listedRightsFormula(pack) : summedRightsFormula(pack));

function tieOut(pack: Pack): CheckGroup {
  const { allottees, grant } = pack.document;
  const text = allotteesSheetText[pack.language];
  const { persons } = grant.allotteesAnnounced;
  const rights = {
    label: text.rightsTie, formula: rightsFormula(pack), value: totalsOf(allottees).rights,
    target: 'rights', expected: pack.rows[0]?.inputs.values['rights'] ?? null,
  };
  const people = {
    label: text.personsTie, formula: personsFormula(pack), value: String(totalsOf(allottees).persons),
    target: 'announcedPersons', expected: persons === null ? null : String(persons),
  };
  const unknown = hasRows(pack) ? unknownCategoriesFormula(pack) : null;
  const categories = unknown === null ? [] : [{ label: text.categoriesKnown, formula: unknown, value: '0', target: '0', expected: '0' }];
  return { kind: 'alerts', title: text.ties, found: text.inTheList, checks: allottees.length === 0 ? [] : [rights, people, ...categories], nothing: text.noList };
}

/** What always holds of the sums of the list: its categories are all of it, and they reach every row. */
function sums(pack: Pack): CheckGroup {
  const text = allotteesSheetText[pack.language];
  const { lines, total } = categoryTotals(pack);
  const { rights } = totalsOf(pack.document.allottees);
  return {
    kind: 'integrity', title: text.sums, found: text.inTheList, nothing: '',
    checks: [
      { label: text.categoriesAddUp, formula: lines, value: rights, target: total, expected: rights },
      { label: text.rowsInReach, formula: rowsOutOfReach(pack), value: '0', target: '0', expected: '0' },
    ],
  };
}
