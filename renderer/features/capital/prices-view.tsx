import { useDeferredValue, useMemo } from 'react';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { oddYenMap, oddYenTotals, type OddYenRow } from '#shared/scenarios/odd-yen.ts';
import { scenarioOf } from '#shared/scenarios/compare/compare.ts';
import { capitalText } from '#shared/text/capital.ts';
import { useReadOnlySheet } from '#renderer/arrangement/use-read-only-sheet.tsx';
import { useOwnArrangement } from '#renderer/arrangement/sheet-arrangement.ts';
import { money } from '#renderer/cases/money.ts';
import { contentOf } from '#renderer/store/content-of.ts';
import { useDocument, useLanguage, useSession, useSlice } from '#renderer/store/use-session.ts';
import { CapitalBar } from './capital-bar.tsx';
import { capitalColumns } from './capital-columns.ts';
import { capitalPrices } from './capital-prices.ts';
import { capitalSource, noCapitalReason } from './capital-source.ts';
import { CostStrip } from './cost-strip.tsx';
import { capitalChoice } from './capital-choice.ts';
import { PriceFields } from './price-fields.tsx';

/** What rounding up costs along prices; where none are known yet, what to put in. */
export function PricesView() {
  const document = useDocument();
  const language = useLanguage();
  const choice = useSlice(capitalChoice);
  const scenario = scenarioOf(document, choice.caseId);
  const reading = useMemo(() => capitalPrices(document, scenario, choice, language), [document, scenario, choice, language]);
  // The same prices are the same list, so that the map is made anew only for others; typing goes before it.
  const key = reading.prices?.join(' ') ?? null;
  const prices = useDeferredValue(useMemo(() => key?.split(' ') ?? null, [key]));
  const text = capitalText[language];
  return (
    <>
      <CapitalBar view="prices"><PriceFields {...reading} /></CapitalBar>
      {prices === null ? (
        <div className="capital-grid">
          <div className="empty-sheet capital-empty">
            <h2>{text.empty.title}</h2>
            <p>{text.empty.body}</p>
          </div>
        </div>
      ) : <CapitalMap prices={prices} />}
    </>
  );
}

function CapitalMap({ prices }: { readonly prices: readonly string[] }) {
  // Thousands of prices follow an edit of a term in a task of their own, after what the edit itself shows.
  const document = useDeferredValue(contentOf(useDocument()));
  const language = useLanguage();
  const text = capitalText[language];
  const { caseId } = useSlice(capitalChoice);
  const active = useSession(({ activeCell }) => activeCell?.place.rowId ?? null);
  const scenario = scenarioOf(document, caseId);
  const rows = useMemo(() => oddYenMap(document, scenario, prices), [document, scenario, prices]);
  const totals = useMemo(() => oddYenTotals(rows), [rows]);
  const { arrangement, rowOrder } = useOwnArrangement(prices);
  const columns = useMemo(() => capitalColumns(document, language), [document, language]);
  const source = useMemo(() => capitalSource({ document, scenario, rows, language }, rowOrder), [document, scenario, rows, language, rowOrder]);
  const { sheet, grid, filtered, overlays } = useReadOnlySheet({ arrangement, columns, source, label: text.sheet, rowNumberHeading: text.row });

  return (
    <>
      <div className="capital-head">
        <p className="capital-summary">{summary(rows)}</p>
        {filtered}
      </div>
      <CostStrip rows={rows} most={totals.most?.costPerShare ?? null} currency={document.currency} active={active} onPick={(price) => sheet.current?.focus({ rowId: price, columnId: 'cost' })} />
      <div className="capital-grid">{grid}</div>
      {overlays}
    </>
  );

  function summary([first]: readonly OddYenRow[]): string {
    const { costly, absent, most } = totals;
    const counted = (count: number): string => formatDecimal(String(count));
    const amount = (value: string): string => money(value, document.currency, language);
    if (absent === rows.length && first !== undefined) {
      const reason = noCapitalReason({ document, scenario }, first.price, 'perShare', language) ?? noCapitalReason({ document, scenario }, first.price, 'aggregate', language);
      return text.missingFor(reason ?? '');
    }
    const sentence = most === null || most.costPerShare === null
      ? text.nothingCosts(counted(rows.length))
      : text.summary(counted(costly), counted(rows.length), amount(most.costPerShare), amount(most.price));
    return absent === 0 ? sentence : `${sentence}${language === 'ja' ? '' : ' '}${text.someAbsent(counted(absent))}`;
  }
}
