import { totalsOf } from '../../../allottees/totals.ts';
import type { Pack } from '../../pack.ts';
import { pageSetup } from '../../style.ts';
import type { CheckGroup, PackSheet } from '../pack-sheet.ts';
import { ALLOTTEE_HEADER_ROW, allotteeLayout } from './allottee-columns.ts';
import { readAllottees } from './read-allottees.ts';
import { allotteesSheetText } from './text.ts';
import { allotteeRange, listedPersonsFormula, writeAllottees } from './write-allottees.ts';

/** The list of allottees with its totals by category. It ties out with the rights and persons of the terms. */
export const allotteesSheet: PackSheet = {
  key: 'allottees',
  text: allotteesSheetText,
  gather: (pack) => ({
    tabs: [{
      name: allotteesSheetText[pack.language].sheet,
      prepare: () => ({
        setup: { widths: allotteeLayout(pack.document).widths, frozen: { ySplit: ALLOTTEE_HEADER_ROW }, page: pageSetup({ printTitlesRow: `${ALLOTTEE_HEADER_ROW}:${ALLOTTEE_HEADER_ROW}` }) },
        write: (sheet) => writeAllottees(pack, sheet),
      }),
    }],
    checks: tieOut(pack),
  }),
  readChanges: readAllottees,
};

function tieOut(pack: Pack): CheckGroup {
  const { allottees, grant } = pack.document;
  const text = allotteesSheetText[pack.language];
  const { persons } = grant.allotteesAnnounced;
  const rights = {
    label: text.rightsTie, formula: `SUM(${allotteeRange(pack, 'rights')})`, value: totalsOf(allottees).rights,
    target: 'rights', expected: pack.rows[0]?.inputs.values['rights'] ?? null,
  };
  const people = {
    label: text.personsTie, formula: listedPersonsFormula(pack), value: String(totalsOf(allottees).persons),
    target: 'announcedPersons', expected: persons === null ? null : String(persons),
  };
  return { title: text.ties, found: text.inTheList, checks: allottees.length === 0 ? [] : [rights, people], nothing: text.noList };
}
