import { addDecimals, compareDecimals } from '../../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../../calc/decimal.ts';
import { add, figure, input, type Expression } from '../../calc/expression.ts';
import type { GrantDocument } from '../../grant/schema.ts';
import { figureById } from '../../metrics/custom-columns.ts';
import { inputsOf } from '../../metrics/inputs.ts';
import type { Figure } from '../../metrics/metric.ts';
import { holderCells, valueIn, type HolderCells } from '../dilution/holder-cells.ts';
import type { Case } from '../with-inputs.ts';
import type { ChartReading } from './chart-data.ts';

/** A step from the outstanding shares to all shares of the fully diluted company. */
export interface BridgeStep {
  readonly kind: 'outstanding' | 'otherDilutiveShares' | 'security' | 'grant' | 'fullyDiluted';
  /** The id of the security; the kind for the steps there is one of. */
  readonly id: string;
  /** The shares that stand below what the step adds; 0 for the first and the last. */
  readonly below: DecimalText;
  readonly shares: DecimalText;
}

/** A step with how its numbers are worked out; nothing stands below the first and the last. */
export interface BridgeStepCells extends Pick<BridgeStep, 'kind' | 'id'> {
  readonly below: Expression | null;
  readonly shares: Expression;
}

/** How the steps of {@link shareBridge} are worked out, in order. */
export function bridgeStepCells(document: GrantDocument): readonly BridgeStepCells[] {
  const [total, ...rows] = holderCells(document);
  const all = figureById(document, 'fullyDilutedShares');
  if (total === undefined || all === null) throw new Error('A table of holders without a total, or a registry without all shares');
  const other = document.market.otherDilutiveShares;
  const ofKind = (wanted: 'security' | 'grant') => rows.flatMap(({ kind, id, cells }) => (kind === wanted ? [{ kind: wanted, id, shares: cells.sharesAfter }] : []));
  const added = [
    ...(other === null || other === '0' ? [] : [{ kind: 'otherDilutiveShares' as const, id: 'otherDilutiveShares', shares: input('otherDilutiveShares') }]),
    ...ofKind('security'),
    ...ofKind('grant'),
  ];
  const outstanding = total.cells.sharesBefore;
  let below = outstanding;
  const steps = added.map(({ kind, id, shares }): BridgeStepCells => {
    const step = { kind, id, below, shares };
    below = add(below, shares);
    return step;
  });
  return [{ kind: 'outstanding', id: 'outstanding', below: null, shares: outstanding }, ...steps, { kind: 'fullyDiluted', id: 'fullyDiluted', below: null, shares: figure('fullyDilutedShares', all.expression) }];
}

/** The steps of a fully diluted company: outstanding shares, what other securities add, what this grant adds, all of them. */
export function shareBridge(place: Case): ChartReading<readonly BridgeStep[]> {
  const inputs = inputsOf(place.document, place.scenario);
  const steps = bridgeStepCells(place.document).map(({ kind, id, below, shares }) => ({ kind, id, below: below === null ? '0' : valueIn(below, inputs), shares: valueIn(shares, inputs) }));
  const known = steps.filter((step): step is BridgeStep => step.below !== null && step.shares !== null);
  return known.length < steps.length ? missing(place, 'fullyDilutedShares') : { status: 'ready', data: known };
}

/** Shares of one part of a bar before and after, and their part of the whole. */
export interface HolderPart {
  readonly kind: HolderCells['kind'];
  readonly id: string;
  readonly before: DecimalText;
  readonly after: DecimalText;
}

/** The bars before and after, from the bottom up, and the holders whose shares stand with the other shareholders. */
export interface HolderBars {
  readonly parts: readonly HolderPart[];
  readonly merged: readonly string[];
}

/** One part of both bars: the rows of the table of holders that stand together in it, at least one. */
export interface HolderGroup extends Pick<HolderPart, 'kind' | 'id'> {
  readonly rows: readonly HolderCells[];
}

/** Most groups of holders with a part of their own: beside them stand the other shareholders, this grant and the other securities. */
const MOST_HOLDERS_DRAWN = 3;

/** What stands together in each part of the bars, from the bottom up: the largest holders by themselves, then the other shareholders, the other securities, this grant. */
export function holderGroups({ document, scenario }: Case): { readonly groups: readonly HolderGroup[]; readonly merged: readonly string[] } {
  const inputs = inputsOf(document, scenario);
  const rows = holderCells(document);
  const ofKind = (wanted: HolderCells['kind']): readonly HolderCells[] => rows.filter(({ kind }) => kind === wanted);
  const size = ({ cells }: HolderCells): DecimalText => valueIn(cells.sharesBefore, inputs) ?? '0';
  const holders = ofKind('holder').toSorted((one, other) => compareDecimals(size(other), size(one)));
  const merged = holders.slice(MOST_HOLDERS_DRAWN);
  const together = (kind: 'others' | 'grant' | 'security', some: readonly HolderCells[]): readonly HolderGroup[] => (some.length === 0 ? [] : [{ kind, id: kind, rows: some }]);
  return {
    groups: [
      ...holders.slice(0, MOST_HOLDERS_DRAWN).map((row): HolderGroup => ({ kind: row.kind, id: row.id, rows: [row] })),
      ...together('others', [...ofKind('others'), ...merged]), ...together('security', ofKind('security')), ...together('grant', ofKind('grant')),
    ],
    merged: merged.map(({ id }) => id),
  };
}

/** Who holds the shares before and after this grant and the included securities are exercised; the largest groups by themselves. */
export function holderBars(place: Case): ChartReading<HolderBars> {
  const inputs = inputsOf(place.document, place.scenario);
  const { groups, merged } = holderGroups(place);
  const sum = (rows: readonly HolderCells[], column: 'sharesBefore' | 'sharesAfter'): DecimalText | null => rows.reduce<DecimalText | null>((whole, { cells }) => {
    const value = valueIn(cells[column], inputs);
    return whole === null || value === null ? null : addDecimals(whole, value);
  }, '0');
  const parts = groups.map(({ kind, id, rows }) => ({ kind, id, before: sum(rows, 'sharesBefore'), after: sum(rows, 'sharesAfter') }));
  const known = parts.filter((part): part is HolderPart => part.before !== null && part.after !== null);
  if (known.length < parts.length) return missing(place, 'fullyDilutedShares');
  return { status: 'ready', data: { parts: known.filter(({ kind, after }) => kind === 'holder' || compareDecimals(after, '0') > 0), merged } };
}

function missing(place: Case, id: string): ChartReading<never> {
  const found: Figure | null = figureById(place.document, id);
  if (found === null) throw new Error(`The registry has no figure "${id}"`);
  return { status: 'missing', gaps: [{ figure: found, place, points: 1 }] };
}
