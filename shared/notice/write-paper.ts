import { inputValue } from '../grant/input-registry.ts';
import { isDate } from '../grant/dates.ts';
import type { GrantDocument } from '../grant/schema.ts';
import { formatDate } from '../text/dates.ts';
import { noticeText } from '../text/notice/notice-text.ts';
import type { Item, Paper } from './content.ts';
import { factsOf, type Facts } from './facts.ts';
import { annualNote, annualTable } from './papers/annual-table.ts';
import { comparison } from './papers/comparison.ts';
import { exchangeNotice } from './papers/exchange-notice.ts';
import { extraordinaryReport } from './papers/extraordinary-report.ts';
import type { NoticeKind, NoticeRequest, NoticeState } from './request.ts';
import { companyBlocks } from './term-blocks.ts';

/** Why there are no final terms yet: a price is pending, or the document has something that is none. */
export type RefusalCode = 'pricePending' | 'priceInvalid' | 'issuePricePending';

/** A paper, or why it cannot be written: a code, and a sentence in the language of the paper. */
export type Written = { readonly ok: true; readonly paper: Paper } | { readonly ok: false; readonly code: RefusalCode; readonly sentence: string };

/**
 * The paper that is asked for. A pending one of a document with a decided price says what it said before; a final one,
 * and a comparison, are refused as long as a price is pending. Every amount is a figure of the registry or an input of
 * the document. Nothing of a person is in it.
 */
export function writePaper(document: GrantDocument, request: NoticeRequest): Written {
  const { kind, language } = request;
  const state: NoticeState = kind === 'comparison' ? 'final' : request.state;
  const code = state === 'final' ? refusal(document) : null;
  if (code !== null) return { ok: false, code, sentence: sentenceFor(document, code, request) };
  const pending = factsOf(asBeforeDecision(document), language);
  const facts = state === 'final' ? factsOf(document, language) : pending;
  const paper: Paper = {
    kind, state, language,
    title: facts.text.titles[kind][state],
    lead: companyBlocks(facts),
    items: kind === 'comparison' ? [] : ITEMS[kind](facts),
    notes: kind === 'comparison' ? comparison(pending, facts) : kind === 'annual' ? annualNote(facts) : [],
  };
  return { ok: true, paper };
}

/** The state that a document is in: final as soon as nothing of it is pending. */
export const stateOf = ({ grant: { exercisePrice, issuePrice } }: GrantDocument): NoticeState => (exercisePrice.status === 'pending' || issuePrice.status === 'pending' ? 'pending' : 'final');

const ITEMS: Readonly<Record<Exclude<NoticeKind, 'comparison'>, (facts: Facts) => readonly Item[]>> = { notice: exchangeNotice, extraordinary: extraordinaryReport, annual: annualTable };

/** The document as it was before the exercise price was decided. */
function asBeforeDecision(document: GrantDocument): GrantDocument {
  const { exercisePrice: { decisionDate } } = document.grant;
  return { ...document, grant: { ...document.grant, exercisePrice: { status: 'pending', decisionDate } } };
}

function refusal(document: GrantDocument): RefusalCode | null {
  const { exercisePrice, issuePrice } = document.grant;
  if (exercisePrice.status === 'pending') return 'pricePending';
  if (inputValue(document, 'exercisePrice') === null) return 'priceInvalid';
  return issuePrice.status === 'pending' ? 'issuePricePending' : null;
}

function sentenceFor({ grant }: GrantDocument, code: RefusalCode, { language }: NoticeRequest): string {
  const { refusals } = noticeText[language];
  if (code === 'priceInvalid') return refusals.priceInvalid;
  const { decisionDate } = code === 'pricePending' ? grant.exercisePrice : grant.issuePrice;
  return refusals[code](decisionDate !== null && isDate(decisionDate) ? formatDate(decisionDate, language) : null);
}
