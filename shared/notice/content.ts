import type { DecimalText } from '../calc/decimal.ts';
import type { InputName } from '../grant/input-names.ts';
import type { NoticeDetails } from '../grant/schema.ts';
import type { SourceId } from '../grant/sources.ts';
import type { MetricId } from '../metrics/registry.ts';
import type { NoticeRequest } from './request.ts';

/**
 * What can be missing in a document: an input of the figures, a figure that has no value, a key of the terms or of the
 * notice. Documents have no key for the end of the fiscal year and for why a list differs.
 */
export type GapName =
  | InputName | MetricId | 'exercises' | 'companyName' | 'resolutionDate' | 'issueDate' | 'shareClass' | 'periodFrom' | 'periodTo' | 'decisionDate' | 'persons' | 'allottees'
  | keyof NoticeDetails | 'yearEnd' | 'reason';

/** A part of a sentence. The text is in the language of the paper; whatever else it has is the same in every language. */
export type Run =
  /** Words of the program. */
  | { readonly kind: 'words'; readonly text: string }
  /** A figure of the registry: its exact value in the document's currency or in shares; the text may be rounded as the figure is shown. */
  | { readonly kind: 'figure'; readonly figure: MetricId; readonly value: DecimalText; readonly text: string }
  /** A number, date or text that the document has at this path, as it has it. */
  | { readonly kind: 'given'; readonly path: string; readonly value: string; readonly text: string }
  /** What is decided later: on a day (ISO), or on one that is not known. */
  | { readonly kind: 'pending'; readonly of: PendingTerm; readonly date: string | null; readonly text: string }
  /** What the document does not know, or has only as something that breaks its rules. */
  | { readonly kind: 'gap'; readonly of: GapName; readonly reason: GapReason; readonly text: string };

/** The terms that can be pending. */
export type PendingTerm = 'exercisePrice' | 'issuePrice';

/** Whether the document does not have it, or has something there that breaks a rule. */
export type GapReason = 'absent' | 'invalid';

/** A sentence, or a part of one. */
export type Phrase = readonly Run[];

/** A cell of a table: one phrase for each line of it. */
export type Cell = readonly Phrase[];

/** A paragraph of an item. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly phrase: Phrase;
}

/** A table with its headings. Columns of numbers are set to the right. */
export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly { readonly heading: string; readonly align: 'left' | 'right' }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What an item or a paper is made of. */
export type Block = ParagraphBlock | TableBlock;

/** A numbered item. */
export interface Item {
  /** As printed in front of its heading: "5", "(1)". */
  readonly number: string;
  readonly heading: string;
  /** The rule of law that it follows; null where there is none. */
  readonly source: SourceId | null;
  readonly blocks: readonly Block[];
}

/** A paper in one language: what all its renderings are made of. It never holds anything of the list of persons but how many there are. */
export interface Paper extends NoticeRequest {
  readonly title: string;
  /** Above the items: who publishes it. */
  readonly lead: readonly Block[];
  readonly items: readonly Item[];
  /** Below the items. */
  readonly notes: readonly Block[];
}

/** A paragraph of a phrase. */
export const paragraph = (phrase: Phrase): ParagraphBlock => ({ kind: 'paragraph', phrase });

/** All blocks of a paper, in order. */
export const blocksOf = ({ lead, items, notes }: Paper): readonly Block[] => [...lead, ...items.flatMap(({ blocks }) => blocks), ...notes];

/** All runs of some blocks, in order. */
export const runsOf = (blocks: readonly Block[]): readonly Run[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? block.phrase : block.rows.flat(2).flat()));

/** The gaps of a paper by name, each once, in order. */
export function gapsOf(paper: Paper): readonly Extract<Run, { readonly kind: 'gap' }>[] {
  const found = new Map<GapName, Extract<Run, { readonly kind: 'gap' }>>();
  for (const run of runsOf(blocksOf(paper))) if (run.kind === 'gap' && !found.has(run.of)) found.set(run.of, run);
  return [...found.values()];
}

/** A phrase as plain text. */
export const plainText = (phrase: Phrase): string => phrase.map(({ text }) => text).join('');

/** "5. Exercise price", "(1) Resolution": a number in brackets has no point. */
export const numbered = (number: string, heading: string): string => (number === '' ? heading : number.startsWith('(') ? `${number} ${heading}` : `${number}. ${heading}`);
