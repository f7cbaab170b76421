import { useMemo, useState, type PointerEvent } from 'react';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { OddYenRow } from '#shared/scenarios/odd-yen.ts';
import { capitalText } from '#shared/text/capital.ts';
import { money } from '#renderer/features/terms/term-values.tsx';
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
  const shape = useMemo(() => stripShape(rows, most), [rows, most]);
  const at = active === null ? -1 : rows.findIndex(({ price }) => price === active);
  const row = pointed === null ? undefined : rows[pointed];
  const shown = (price: string | undefined): string => (price === undefined ? '' : money(price, currency, language));
  const cost = row?.costPerShare ?? null;

  return (
    <div className="cost-strip" aria-hidden="true">
      <svg
        viewBox={`0 0 ${rows.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        onPointerMove={(event) => setPointed(indexAt(event, rows.length))}
        onPointerLeave={() => setPointed(null)}
        onClick={(event) => {
          const price = rows[indexAt(event, rows.length)]?.price;
          if (price !== undefined) onPick(price);
        }}
      >
        <rect className="strip-ground" width={rows.length} height={HEIGHT} />
        {at >= 0 && <rect className="strip-active" x={at} width={1} height={HEIGHT} />}
        {pointed !== null && <rect className="strip-pointed" x={pointed} width={1} height={HEIGHT} />}
        <path className="strip-costs" d={shape.costs} />
        <path className="strip-absent" d={shape.absent} />
      </svg>
      <p className="strip-scale">
        <span>{shown(rows[0]?.price)}</span>
        <span className="strip-said">{row === undefined ? text.mapNote(formatDecimal(String(pricesInMark(rows.length)))) : `${shown(row.price)}  ▲ ${cost === null ? '—' : shown(cost)}`}</span>
        <span>{shown(rows.at(-1)?.price)}</span>
      </p>
    </div>
  );
}

/** More marks than these would blur into each other. */
const MOST_MARKS = 500;

/** How many prices that stand beside each other one mark stands for. */
const pricesInMark = (prices: number): number => Math.max(1, Math.ceil(prices / MOST_MARKS));

/** Marks, each as high as the costliest of its prices; what has no figure is marked low. */
function stripShape(rows: readonly OddYenRow[], most: string | null) {
  const inMark = pricesInMark(rows.length);
  const width = rows.length > MOST_MARKS / 2 ? inMark : 0.8;
  const mark = (index: number, height: number): string => `M${index} ${HEIGHT}h${width}v${(-height).toFixed(2)}h${-width}z`;
  let [costs, absent] = ['', ''];
  for (let index = 0; index < rows.length; index += inMark) {
    const part = rows.slice(index, index + inMark).map(({ costPerShare }) => costPerShare);
    const known = part.flatMap((cost) => (cost === null || cost === '0' || most === null ? [] : [drawnHeight(cost, most)]));
    if (known.length > 0) costs += mark(index, Math.max(...known));
    else if (part.every((cost) => cost === null)) absent += mark(index, 4);
  }
  return { costs, absent };
}

function indexAt({ currentTarget, clientX }: Pick<PointerEvent<SVGElement>, 'currentTarget' | 'clientX'>, count: number): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  return Math.min(count - 1, Math.max(0, Math.floor(((clientX - left) / width) * count)));
}
