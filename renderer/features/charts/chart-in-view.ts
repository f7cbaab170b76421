import type { GrantDocument } from '#shared/grant/schema.ts';
import type { Language } from '#shared/text/language.ts';
import { chartChoices, type ChartChoices, type ChartsState } from './chart-choices.ts';
import { currentDocument, setSlice, type Session } from '#renderer/store/session.ts';
import { readChart, type ChartInWords } from './read-chart.ts';

/** The content of the sheet: a chart or the reason why there is none, and the problem of typed text while the last valid chart stays. */
export interface ChartInView {
  readonly chart: Exclude<ChartInWords, { readonly status: 'problem' }> | null;
  readonly problem: (ChartInWords & { readonly status: 'problem' }) | null;
}

export function chartInView(document: GrantDocument, { chosen, drawn }: ChartsState, language: Language): ChartInView {
  const reading = readChart(document, chosen, language);
  if (reading.status !== 'problem') return { chart: reading, problem: null };
  const before = readChart(document, drawn[chosen.kind] ?? { ...chartChoices.initial.chosen, kind: chosen.kind, scenario: chosen.scenario }, language);
  return { chart: before.status === 'problem' ? null : before, problem: reading };
}

/** Changes the choices. The earlier choices are kept as the last valid ones, if they were valid. */
export function changeCharts(session: Session, change: Partial<ChartChoices>): void {
  const state = session.getState();
  setSlice(session, chartChoices, ({ chosen, drawn }) => {
    const wasGood = readChart(currentDocument(state), chosen, state.language).status !== 'problem';
    return { chosen: { ...chosen, ...change }, drawn: wasGood ? { ...drawn, [chosen.kind]: chosen } : drawn };
  });
}
