import { useState } from 'react';
import type { DecimalText } from '#shared/calc/decimal.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { checkCountsSentence } from '#shared/text/checks.ts';
import { sheetText } from '#shared/text/sheet.ts';
import { windowText } from '#shared/text/window.ts';
import { DraftIndicator } from '#renderer/features/files/draft-indicator.tsx';
import { useIssues } from '#renderer/store/issues.ts';
import { shownQuantity, type QuantitySummary } from '#renderer/grid/quantity.ts';
import { showSheet, type Remark } from '#renderer/store/session.ts';
import { useLanguage, useSession, useSessionStore } from '#renderer/store/use-session.ts';
import { sheetById } from './sheets.ts';

/** Most kinds of numbers whose sums are shown side by side. */
const MOST_KINDS = 3;

/** The state of the checks, the last remark, the state of the draft, the totals of the selection, and the sheet's own part. */
export function StatusLine() {
  const session = useSessionStore();
  const { Status } = sheetById(useSession((state) => state.sheet));
  const remark = useSession((state) => state.remark);
  return (
    <footer className="status-line">
      <button type="button" className="status-checks" onClick={() => showSheet(session, 'checks')}><CheckSummary /></button>
      <RemarkRegion remark={remark} />
      <DraftIndicator quiet={remark !== null} />
      <span className="spring" />
      <SelectionSummary />
      {Status !== undefined && <Status />}
    </footer>
  );
}

/** Always in the page, so that screen readers notice new text; a repeated sentence is announced again. */
function RemarkRegion({ remark }: { readonly remark: Remark | null }) {
  const language = useLanguage();
  const [said, setSaid] = useState({ remark, count: 0 });
  if (said.remark !== remark) setSaid({ remark, count: said.count + 1 });
  return (
    <p className="status-remark" role="status">
      {remark !== null && <span key={said.count} className={`status-${remark.kind}`} title={remark.say(language)}>{remark.say(language)}</span>}
    </p>
  );
}

function CheckSummary() {
  const language = useLanguage();
  const text = windowText[language];
  const { errors, warnings, counts } = useIssues();
  if (errors > 0) return <span className="status-problems">✕ {text.problems(errors)}</span>;
  if (warnings > 0) return <span className="status-remarks">● {text.remarks(warnings)}</span>;
  return counts.notGiven > 0
    ? <span className="status-open">{checkCountsSentence(counts, language)}</span>
    : <span className="status-holds">✓ {text.allChecksPass(counts.passes)}</span>;
}

/**
 * Totals of the selected cells in the format of their columns. Numbers of different kinds are not added up: each kind
 * has its own sum, if there are few.
 */
function SelectionSummary() {
  const text = sheetText[useLanguage()];
  const summary = useSession((state) => state.summary);
  if (summary === null) return null;
  return (
    <span className="status-summary" role="group" aria-label={text.selection}>
      <span>{text.count(formatDecimal(String(summary.count)))}</span>
      {summary.isOneKind ? summary.kinds.map((kind) => <OneKind key={kind.quantity.kind} {...kind} />) : <SumsByKind kinds={summary.kinds} />}
    </span>
  );
}

function OneKind({ quantity, summary: { sum, average, min, max } }: QuantitySummary) {
  const language = useLanguage();
  const text = sheetText[language];
  const show = (value: DecimalText): string => shownQuantity(quantity, value, language);
  return (
    <>
      <span>{text.sum(show(sum))}</span>
      <span>{text.average(show(average))}</span>
      <span>{text.least(show(min))}</span>
      <span>{text.most(show(max))}</span>
    </>
  );
}

function SumsByKind({ kinds }: { readonly kinds: readonly QuantitySummary[] }) {
  const language = useLanguage();
  const text = sheetText[language];
  if (kinds.length > MOST_KINDS) return <span className="status-muted">{text.unlike}</span>;
  return kinds.map(({ quantity, summary }) => <span key={quantity.kind}>{text.sumOf(quantity.unit, shownQuantity(quantity, summary.sum, language))}</span>);
}
