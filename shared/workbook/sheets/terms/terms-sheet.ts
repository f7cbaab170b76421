import { totalsOf } from '../../../allottees/totals.ts';
import { countOf, sumOf } from '../../../grant/parts/terms/category-rules.ts';
import type { Pack } from '../../pack.ts';
import { pageSetup } from '../../style.ts';
import { personsFormula, rightsFormula } from '../allottees/allottees-sheet.ts';
import type { PackCheck } from '../../pack-check.ts';
import type { GatheredSheet, PackSheet } from '../pack-sheet.ts';
import { CATEGORY_SUMS } from './category-table.ts';
import { readCategories } from './read-categories.ts';
import { readTerms } from './read-terms.ts';
import { termsSheetText } from './text.ts';
import { TERMS_HEADER_ROW, TERMS_WIDTHS, writeTerms } from './write-terms.ts';

/** The nine terms in the notice's order, the market figures and the definitions of the figures. */
export const termsSheet: PackSheet = {
  key: 'terms',
  text: termsSheetText,
  gather: (pack) => ({
    tabs: [{
      name: termsSheetText[pack.language].sheet,
      prepare: () => ({
        setup: { widths: TERMS_WIDTHS, frozen: { ySplit: TERMS_HEADER_ROW }, page: pageSetup({ printTitlesRow: `${TERMS_HEADER_ROW}:${TERMS_HEADER_ROW}` }) },
        write: (sheet) => writeTerms(pack, sheet),
      }),
    }],
    ...categoryChecks(pack),
  }),
  readChanges: (workbook, progress) => readCategories(workbook, readTerms(workbook, progress)),
};

/** The sums of the table of categories, compared live with what is announced and with the list; nothing without a table. */
function categoryChecks(pack: Pack): Pick<GatheredSheet, 'checks'> {
  const { grant, allottees } = pack.document;
  const { persons: announced, categories } = grant.allotteesAnnounced;
  if (categories.length === 0) return {};
  const text = termsSheetText[pack.language].categories;
  const listed = totalsOf(allottees);
  const [persons, rights] = [sumOf(categories, 'persons'), sumOf(categories, 'rights')];
  const granted = countOf(grant.rights);
  const checks: readonly PackCheck[] = [
    ...(announced === null ? [] : [{ label: text.personsSum, formula: 'announcedPersons', value: String(announced), target: CATEGORY_SUMS.persons, expected: persons }]),
    ...(granted === null ? [] : [{ label: text.rightsSum, formula: 'rights', value: String(granted), target: CATEGORY_SUMS.rights, expected: rights }]),
    ...(allottees.length === 0 ? [] : [
      { label: text.personsListed, formula: personsFormula(pack), value: String(listed.persons), target: CATEGORY_SUMS.persons, expected: persons },
      { label: text.rightsListed, formula: rightsFormula(pack), value: listed.rights, target: CATEGORY_SUMS.rights, expected: rights },
    ]),
  ];
  return checks.length === 0 ? {} : { checks: { kind: 'alerts', title: text.title, found: text.found, checks, nothing: text.nothing } };
}
