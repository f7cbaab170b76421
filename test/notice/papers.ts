import type { GrantDocument } from '#shared/grant/schema.ts';
import { blocksOf, runsOf, type Item, type Paper, type Run } from '#shared/notice/content.ts';
import { NOTICE_KINDS, NOTICE_STATES, type NoticeRequest } from '#shared/notice/request.ts';
import { writePaper } from '#shared/notice/write-paper.ts';
import { LANGUAGES, type Language } from '#shared/text/language.ts';

/** Every paper that can be asked for. */
export const REQUESTS: readonly NoticeRequest[] = NOTICE_KINDS.flatMap((kind) => NOTICE_STATES.flatMap((state) => LANGUAGES.map((language): NoticeRequest => ({ kind, state, language }))));

/** A paper that is not refused. */
export function paperOf(document: GrantDocument, request: Partial<NoticeRequest> = {}): Paper {
  const written = writePaper(document, { kind: 'notice', state: 'pending', language: 'en', ...request });
  if (!written.ok) throw new Error(written.sentence);
  return written.paper;
}

/** All papers of a document that are not refused. */
export const papersOf = (document: GrantDocument): readonly Paper[] => REQUESTS.flatMap((request) => {
  const written = writePaper(document, request);
  return written.ok ? [written.paper] : [];
});

/** What a run says in every language: all but its words. */
export function factOf(run: Run): string | null {
  switch (run.kind) {
    case 'words':
      return null;
    case 'figure':
      return `${run.figure} = ${run.value}`;
    case 'given':
      return `${run.path} = ${run.value}`;
    case 'pending':
      return `${run.of} on ${run.date ?? '?'}`;
    case 'gap':
      return `no ${run.of} (${run.reason})`;
  }
}

const facts = (runs: readonly Run[]): readonly string[] => runs.flatMap((run) => factOf(run) ?? []);

/** The facts of a paper, sorted: sentences of two languages have them in different orders. */
export const factsOfPaper = (paper: Paper): readonly string[] => facts(runsOf(blocksOf(paper))).toSorted();

/** The facts of an item, in its order. */
export const factsOfItem = ({ blocks }: Item): readonly string[] => facts(runsOf(blocks));

/** The document with its price decided. */
export const decided = (document: GrantDocument, amount: string, decisionDate: string | null = '2006-11-08'): GrantDocument =>
  ({ ...document, grant: { ...document.grant, exercisePrice: { status: 'decided', amount, decisionDate } } });

/** Languages by their names, for tests of each. */
export const EACH_LANGUAGE: readonly Language[] = LANGUAGES;
