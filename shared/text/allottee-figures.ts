import type { AllotteeFigureId, AllotteeInput } from '../metrics/allottee-figures.ts';
import type { FigureLabel } from './figures.ts';
import type { Language } from './language.ts';

/** Names of what a row of the allottee sheet has: what is given, and what is worked out from it. */
interface AllotteeFigureText {
  readonly inputs: Readonly<Record<AllotteeInput, FigureLabel>>;
  readonly figures: Readonly<Record<AllotteeFigureId, FigureLabel>>;
}

/** Labels of the numbers of an allottee, as formulas and their explanations call them. */
export const allotteeFigureText: Readonly<Record<Language, AllotteeFigureText>> = {
  en: {
    inputs: {
      allotteePlannedRights: { name: 'planned rights of the allottee', heading: 'Planned rights', unit: 'number' },
      allotteeRights: { name: 'rights of the allottee', heading: 'Rights', unit: 'number' },
    },
    figures: {
      allotteeDifference: { name: 'difference to the plan', heading: 'Allotted − planned', unit: 'number' },
      allotteeShareOfGrant: { name: 'share of the grant', heading: 'Share of grant', unit: '%' },
      allotteeShares: { name: 'shares of the allottee', heading: 'Shares', unit: 'shares' },
      allotteeExerciseAmount: { name: 'exercise amount of the allottee', heading: 'Exercise amount', unit: '{currency}' },
    },
  },
  ja: {
    inputs: {
      allotteePlannedRights: { name: '予定個数', heading: '予定個数', unit: '個' },
      allotteeRights: { name: '割当個数', heading: '割当個数', unit: '個' },
    },
    figures: {
      allotteeDifference: { name: '割当と予定の差', heading: '割当－予定', unit: '個' },
      allotteeShareOfGrant: { name: '新株予約権に占める割合', heading: '割合', unit: '%' },
      allotteeShares: { name: '対象者の株式数', heading: '株式数', unit: '株' },
      allotteeExerciseAmount: { name: '対象者の行使時払込額', heading: '行使時払込額', unit: '{currency}' },
    },
  },
};

/** Rights where none count as 0 are called as rights are. */
const CALLED_AS: Readonly<Record<string, AllotteeInput>> = { allotteeRightsOrNone: 'allotteeRights' };

const OTHER = 'other:';

/** The label of a number of an allottee by its name in formulas: a column of the list is called by its heading. Null for any other name. */
export function allotteeLabel(id: string, language: Language): FigureLabel | null {
  if (id.startsWith(OTHER)) return { name: id.slice(OTHER.length), heading: id.slice(OTHER.length), unit: '' };
  const { inputs, figures }: { readonly inputs: Readonly<Record<string, FigureLabel>>; readonly figures: Readonly<Record<string, FigureLabel>> } = allotteeFigureText[language];
  const name = CALLED_AS[id] ?? id;
  if (Object.hasOwn(inputs, name)) return inputs[name] ?? null;
  return Object.hasOwn(figures, name) ? (figures[name] ?? null) : null;
}
