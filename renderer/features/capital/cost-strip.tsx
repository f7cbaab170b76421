import { useMemo, useState, type PointerEvent } from 'react';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { mostCostly, type OddYenRow } from '#shared/scenarios/odd-yen.ts';
import { capitalText } from '#shared/text/capital.ts';
import { money } from '#renderer/cases/money.ts';
import { useLanguage } from '#renderer/store/use-session.ts';

interface CostStripProps {
  readonly rows: readonly OddYenRow[];
  /** What it costs most anywhere; null where it costs nothing. */
  readonly most: string | null;
  readonly currency: string;
  /** The price whose row is in focus. */
  readonly active: string | null;
  readonly onPick: (price: string) => void;
}

const HEIGHT = 40;

/** A length to be drawn, never an amount that is shown: a double will do. */
const drawnHeight = (cost: string, most: string): number => Math.max(2, (Number(cost) / Number(most)) * (HEIGHT - 2));

/** One mark for each price, or for a few where they are many, as high as rounding up per share costs there. It says what the table says, to the eye and the mouse alone. */
export function CostStrip({ rows, most, currency, active, onPick }: CostStripProps) {
  const language = useLanguage();
  const text = capitalText[language];
  const [pointed, setPointed] = useState<number | null>(null);
  const marks = useMemo(() => marksOf(rows), [rows]);
  const shape = useMemo(() => stripShape(marks, most), [marks, most]);
  const at = active === null ? -1 : marks.findIndex((part) => part.some(({ price }) => price === active));
  const costliest = pointed === null ? null : costliestOf(marks[pointed]);
  const shown = (amount: string | undefined): string => (amount === undefined ? '' : money(amount, currency, language));

  return (
    <div className="cost-strip" aria-hidden="true">
      <svg
        viewBox={`0 0 ${marks.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        onPointerMove={(event) => setPointed(indexAt(event, marks.length))}
        onPointerLeave={() => setPointed(null)}
        onClick={(event) => {
          const row = costliestOf(marks[indexAt(event, marks.length)]);
          if (row !== null) onPick(row.price);
        }}
      >
        <rect className="strip-ground" width={marks.length} height={HEIGHT} />
        <path className="strip-costs" d={shape.costs} />
        <path className="strip-absent" d={shape.absent} />
        {pointed !== null && <path className="strip-pointed" d={`M${pointed + 0.5} 0V${HEIGHT}`} />}
        {at >= 0 && <path className="strip-active" d={`M${at + 0.5} 0V${HEIGHT}`} />}
      </svg>
      <p className="strip-scale">
        <span>{shown(rows[0]?.price)}</span>
        <span className="strip-said">{costliest === null ? text.mapNote(formatDecimal(String(marks[0]?.length ?? 1))) : `${shown(costliest.price)}  ▲ ${costliest.costPerShare === null ? '—' : shown(costliest.costPerShare)}`}</span>
        <span>{shown(rows.at(-1)?.price)}</span>
      </p>
    </div>
  );
}

/** More marks than these would blur into each other. */
const MOST_MARKS = 500;

type Mark = readonly OddYenRow[];

/** Prices that stand beside each other share a mark where they are many. */
function marksOf(rows: readonly OddYenRow[]): readonly Mark[] {
  const inMark = Math.max(1, Math.ceil(rows.length / MOST_MARKS));
  return Array.from({ length: Math.ceil(rows.length / inMark) }, (_, index) => rows.slice(index * inMark, (index + 1) * inMark));
}

/** The row of a mark that it leads to: the first at which it costs most. */
function costliestOf(mark: Mark | undefined): OddYenRow | null {
  return mark === undefined ? null : (mostCostly(mark) ?? mark[0] ?? null);
}

/** Each mark as high as the costliest of its prices; what has no figure at all is marked low. */
function stripShape(marks: readonly Mark[], most: string | null) {
  const width = marks.length > MOST_MARKS / 2 ? 1 : 0.8;
  const drawn = (index: number, height: number): string => `M${index} ${HEIGHT}h${width}v${(-height).toFixed(2)}h${-width}z`;
  let [costs, absent] = ['', ''];
  for (const [index, mark] of marks.entries()) {
    const cost = mostCostly(mark)?.costPerShare ?? null;
    if (cost !== null && most !== null) costs += drawn(index, drawnHeight(cost, most));
    else if (mark.every(({ costPerShare }) => costPerShare === null)) absent += drawn(index, 4);
  }
  return { costs, absent };
}

function indexAt({ currentTarget, clientX }: Pick<PointerEvent<SVGElement>, 'currentTarget' | 'clientX'>, count: number): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  return Math.min(count - 1, Math.max(0, Math.floor(((clientX - left) / width) * count)));
}
