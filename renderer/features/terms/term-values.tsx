import type { ReactNode } from 'react';
import { evaluate } from '#shared/calc/evaluate.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { figureMethodOf } from '#shared/metrics/figure-method.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { metricById, type MetricId } from '#shared/metrics/registry.ts';
import { formatDate } from '#shared/text/dates.ts';
import { figureWithUnit } from '#shared/text/explanation.ts';
import type { Language } from '#shared/text/language.ts';
import type { TermNumber } from '#shared/grant/notice-terms.ts';
import { termsText } from '#shared/text/terms.ts';
import { absenceOf, priceOpenText } from '#renderer/cases/absence.ts';
import { shownNumber } from '#renderer/cases/scenario-cells.ts';
import { money } from '#renderer/cases/money.ts';

/** What a term says, in the notice's words. */
export function TermValue({ term, document, language }: { readonly term: TermNumber; readonly document: GrantDocument; readonly language: Language }): ReactNode {
  const { grant, currency } = document;
  const text = termsText[language];
  switch (term) {
    case 1:
      return given(grant.issueDate, language, (date) => formatDate(date, language));
    case 2:
      return (
        <>
          {given(grant.rights, language, shownNumber)} × {given(grant.sharesPerRight, language, shownNumber)}
          <Derived id="shares" document={document} language={language} write={(shares) => text.equalsShares(shares)} />
        </>
      );
    case 3:
      return given(grant.shareClass === '' ? null : grant.shareClass, language, (name) => name);
    case 4:
      return <IssuePriceValue document={document} language={language} />;
    case 5:
      return <Price document={document} language={language} />;
    case 6:
      return <Derived id="aggregateExerciseAmount" document={document} language={language} write={(amount) => amount} pending={text.followsPrice} />;
    case 7:
      return grant.exercisePeriod.from === null && grant.exercisePeriod.to === null
        ? <NotGiven language={language} />
        : text.period(shownDate(grant.exercisePeriod.from, language), shownDate(grant.exercisePeriod.to, language));
    case 8: {
      const { base, ratio, unit, basis } = grant.statedCapital;
      return text.capitalRule(text.bases[base], ratio, money(unit, currency, language), basis);
    }
    case 9: {
      const { persons, description } = grant.allotteesAnnounced;
      return persons === null ? (description === '' ? <NotGiven language={language} /> : description) : text.personsCount(formatDecimal(String(persons)));
    }
  }
}

function IssuePriceValue({ document: { grant: { issuePrice }, currency }, language }: { readonly document: GrantDocument; readonly language: Language }) {
  const text = termsText[language];
  const { status, perRight, decisionDate, settlement } = issuePrice;
  if (status === 'none') return text.none;
  if (status === 'pending') return <span className="pill">{priceOpenText(decisionDate, language)}</span>;
  if (perRight === null) return <NotGiven language={language} />;
  return <>{text.perRight(money(perRight, currency, language))}{settlement === 'setOff' && <span className="term-derived"> {text.isSetOff}</span>}</>;
}

function Price({ document: { grant: { exercisePrice }, currency }, language }: { readonly document: GrantDocument; readonly language: Language }) {
  if (exercisePrice.status === 'pending') return <span className="pill">{priceOpenText(exercisePrice.decisionDate, language)}</span>;
  const decided = exercisePrice.decisionDate === null ? '' : termsText[language].decidedOn(formatDate(exercisePrice.decisionDate, language));
  return <>{money(exercisePrice.amount, currency, language)} <span className="term-derived">{decided}</span></>;
}

interface DerivedProps {
  readonly id: MetricId;
  readonly document: GrantDocument;
  readonly language: Language;
  readonly write: (figure: string) => string;
  readonly pending?: string;
}

/** A figure that follows from other terms. */
function Derived({ id, document, language, write, pending }: DerivedProps) {
  const metric = metricById(figureMethodOf(document), id);
  const evaluation = evaluate(metric.expression, inputsOf(document, null));
  if (evaluation.status === 'value') return <span className="term-derived"> {write(figureWithUnit(evaluation.value, metric, document.currency, language))}</span>;
  const absence = absenceOf(metric, document, null, language);
  if (absence?.kind === 'pending' && pending !== undefined) return <span className="pill" title={absence.reason}>{pending}</span>;
  return pending === undefined ? null : <span className="term-derived">{absence?.reason}</span>;
}

const shownDate = (date: string | null, language: Language): string => (date === null ? termsText[language].notGiven : formatDate(date, language));

const given = (value: string | null, language: Language, write: (value: string) => string): ReactNode => (value === null ? <NotGiven language={language} /> : write(value));

/** Stands where a term says nothing yet; it is no value, so it does not look like one. */
export const NotGiven = ({ language }: { readonly language: Language }) => <span className="term-derived">{termsText[language].notGiven}</span>;
