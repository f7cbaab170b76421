import { addDecimals, compareDecimals } from '../../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../../calc/decimal.ts';
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

/** The steps of a fully diluted company: outstanding shares, what other securities add, what this grant adds, all of them. */
export function shareBridge(place: Case): ChartReading<readonly BridgeStep[]> {
  const inputs = inputsOf(place.document, place.scenario);
  const [total, ...rows] = holderCells(place.document);
  const end = valueOf(place, 'fullyDilutedShares');
  const outstanding = total === undefined ? null : valueIn(total.cells.sharesBefore, inputs);
  const other = place.document.market.otherDilutiveShares;
  const added = [
    ...(other === null || other === '0' ? [] : [{ kind: 'otherDilutiveShares' as const, id: 'otherDilutiveShares', shares: inputs.values['otherDilutiveShares'] ?? null }]),
    ...rows.flatMap(({ kind, id, cells }) => (kind === 'security' ? [{ kind, id, shares: valueIn(cells.sharesAfter, inputs) }] : [])),
    ...rows.flatMap(({ kind, id, cells }) => (kind === 'grant' ? [{ kind, id, shares: valueIn(cells.sharesAfter, inputs) }] : [])),
  ];
  if (end === null || outstanding === null || added.some(({ shares }) => shares === null)) return missing(place, 'fullyDilutedShares');
  const steps: BridgeStep[] = [{ kind: 'outstanding', id: 'outstanding', below: '0', shares: outstanding }];
  let below = outstanding;
  for (const { kind, id, shares } of added) {
    steps.push({ kind, id, below, shares: shares ?? '0' });
    below = addDecimals(below, shares ?? '0');
  }
  return { status: 'ready', data: [...steps, { kind: 'fullyDiluted', id: 'fullyDiluted', below: '0', shares: end }] };
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

/** Most groups of holders with a part of their own: beside them stand the other shareholders, this grant and the other securities. */
const MOST_HOLDERS_DRAWN = 3;

/** Who holds the shares before and after this grant and the included securities are exercised; the largest groups by themselves. */
export function holderBars(place: Case): ChartReading<HolderBars> {
  const inputs = inputsOf(place.document, place.scenario);
  const rows = holderCells(place.document).map(({ kind, id, cells }) => ({ kind, id, before: valueIn(cells.sharesBefore, inputs), after: valueIn(cells.sharesAfter, inputs) }));
  const known = rows.filter((row): row is HolderPart => row.before !== null && row.after !== null);
  if (known.length < rows.length) return missing(place, 'fullyDilutedShares');
  const holders = known.filter(({ kind }) => kind === 'holder').toSorted((one, other) => compareDecimals(other.before, one.before));
  const drawn = holders.slice(0, MOST_HOLDERS_DRAWN);
  const merged = holders.slice(MOST_HOLDERS_DRAWN);
  const together = (kind: 'others' | 'grant' | 'security', parts: readonly HolderPart[]): readonly HolderPart[] => {
    const sum = (side: 'before' | 'after'): DecimalText => parts.reduce((whole, part) => addDecimals(whole, part[side]), '0');
    return compareDecimals(sum('after'), '0') > 0 ? [{ kind, id: kind, before: sum('before'), after: sum('after') }] : [];
  };
  const ofKind = (kind: HolderCells['kind']): readonly HolderPart[] => known.filter((row) => row.kind === kind);
  return {
    status: 'ready',
    data: { parts: [...drawn, ...together('others', [...ofKind('others'), ...merged]), ...together('security', ofKind('security')), ...together('grant', ofKind('grant'))], merged: merged.map(({ id }) => id) },
  };
}

function valueOf({ document, scenario }: Case, id: string): DecimalText | null {
  const figure = figureById(document, id);
  return figure === null ? null : valueIn(figure.expression, inputsOf(document, scenario));
}

function missing(place: Case, id: string): ChartReading<never> {
  const figure: Figure | null = figureById(place.document, id);
  if (figure === null) throw new Error(`The registry has no figure "${id}"`);
  return { status: 'missing', gaps: [{ figure, place, points: 1 }] };
}
