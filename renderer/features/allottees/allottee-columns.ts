import { ALLOTTEE_CATEGORIES } from '#shared/allottees/categories.ts';
import type { UsedColumns } from '#shared/allottees/used-columns.ts';
import { ALLOTTEE_FIELD_NAMES, allotteeField, type AllotteeFieldName } from '#shared/grant/parts/allottees/field-registry.ts';
import type { CustomColumn, GrantDocument } from '#shared/grant/schema.ts';
import { headingOf, otherColumnName } from '#shared/metrics/allottee-figures.ts';
import { allotteeText, categoryName } from '#shared/text/allottees.ts';
import { allotteesScreenText } from '#shared/text/allottees-screen.ts';
import { customColumnLabel, figureText, unitLine } from '#shared/text/figures.ts';
import type { Language } from '#shared/text/language.ts';
import type { GridColumn } from '#renderer/grid/grid-source.ts';
import { calculatedUnit, CALCULATED_COLUMNS, type CalculatedColumn } from './calculated-columns.ts';

/** What a column of the sheet shows: a field of ours, a figure of the person, a column that the list brought along, or one that a person added. */
export type ColumnContent =
  | { readonly kind: 'field'; readonly field: AllotteeFieldName }
  | { readonly kind: 'calculated'; readonly figure: CalculatedColumn }
  | { readonly kind: 'other'; readonly heading: string }
  | { readonly kind: 'custom'; readonly id: string };

/** What stands in a column of {@link allotteeColumns}. */
export function contentOfColumn(columnId: string): ColumnContent {
  const known = contents.get(columnId) ?? readColumn(columnId);
  contents.set(columnId, known);
  return known;
}

/** Every cell of a column asks. */
const contents = new Map<string, ColumnContent>();

function readColumn(columnId: string): ColumnContent {
  const heading = headingOf(columnId);
  if (heading !== null) return { kind: 'other', heading };
  const figure = CALCULATED_COLUMNS.find((one) => one === columnId);
  if (figure !== undefined) return { kind: 'calculated', figure };
  const field = ALLOTTEE_FIELD_NAMES.find((one) => one === columnId);
  return field === undefined ? { kind: 'custom', id: columnId } : { kind: 'field', field };
}

const OTHER_WIDTH = 128;
const OWN_WIDTH = 112;
const CALCULATED_WIDTHS: Readonly<Record<CalculatedColumn, number>> = { difference: 96, shareOfGrant: 80, shares: 104, exerciseAmount: 144 };

/** The columns of the accepted list: fields, what is worked out from the rights behind them, the list's other columns, and those that people added. */
export function allotteeColumns({ fields, headings }: UsedColumns, { currency, allotteeColumns: own }: Pick<GrantDocument, 'currency' | 'allotteeColumns'>, language: Language): readonly GridColumn[] {
  const text = allotteesScreenText[language];
  return [
    ...ALLOTTEE_FIELD_NAMES.flatMap((field) => [fieldColumn(field), ...(field === 'rights' ? CALCULATED_COLUMNS.map(calculatedColumn) : [])]),
    ...headings.map((heading): GridColumn => ({ id: otherColumnName(heading), heading, unit: '', align: 'left', width: OTHER_WIDTH, role: 'input', chooserGroup: text.otherColumns })),
    ...own.filter(({ id }) => contentOfColumn(id).kind === 'custom').map(customColumn),
  ];

  function fieldColumn(field: AllotteeFieldName): GridColumn {
    const { kind, width, frozen } = allotteeField(field);
    return {
      id: field,
      heading: allotteeText[language].fields[field],
      unit: kind === 'count' ? text.rightsUnit : '',
      align: kind === 'count' ? 'right' : 'left',
      width,
      role: 'input',
      frozen,
      hidden: !fields.has(field),
      ...(kind === 'category' && { choices: ALLOTTEE_CATEGORIES.map((category) => categoryName(category, language)) }),
      ...(kind === 'flag' && { choices: [text.flag, ''] }),
    };
  }

  function customColumn(column: CustomColumn): GridColumn {
    const label = customColumnLabel(column, language);
    return { id: column.id, heading: label.heading, unit: unitLine(label, currency, language), align: 'right', width: OWN_WIDTH, role: 'figure', chooserGroup: figureText[language].groups.own };
  }

  function calculatedColumn(figure: CalculatedColumn): GridColumn {
    return {
      id: figure, heading: text.calculated[figure], unit: calculatedUnit(figure, currency, language), align: 'right', width: CALCULATED_WIDTHS[figure], role: 'figure',
      // Only the difference says something as soon as there is a plan.
      hidden: figure !== 'difference' || !fields.has('planned'),
      chooserGroup: text.calculatedGroup,
    };
  }
}
