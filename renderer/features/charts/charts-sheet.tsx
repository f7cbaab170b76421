import { useEffect, useMemo, useRef } from 'react';
import { CHART_KINDS, chartsText } from '#shared/text/charts.ts';
import { contentOf } from '#renderer/store/content-of.ts';
import { goTo } from '#renderer/store/session.ts';
import { useDocument, useLanguage, useSessionStore, useSlice } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { ChartActions } from './chart-actions.tsx';
import { ChartCanvas } from './chart-canvas.tsx';
import { ChartControls } from './chart-controls.tsx';
import { changeCharts, chartInView, type ChartInView } from './chart-in-view.ts';
import type { ChartPicture } from './chart-picture.ts';
import { chartTable } from './chart-table.ts';
import { writeSvg } from './picture/write-svg.ts';
import { chartChoices } from './chart-choices.ts';
import './charts.css';

/** One chart at a time, with its choice, its actions and its settings above it. */
export function ChartsSheet() {
  const session = useSessionStore();
  const language = useLanguage();
  const document = contentOf(useDocument());
  const charts = useSlice(chartChoices);
  const text = chartsText[language];
  const { chart, problem } = useMemo(() => chartInView(document, charts, language), [document, charts, language]);
  const options = CHART_KINDS.map((kind) => ({ value: kind, label: text.kinds[kind] }));
  return (
    <section className="charts" aria-label={text.sheet}>
      <div className="charts-head">
        <Segmented label={text.kindChoice} options={options} value={charts.chosen.kind} onChange={(kind) => changeCharts(session, { kind })} />
        <span className="spring" />
        {/* Not at the bottom, where notices would cover them. */}
        {chart?.status === 'ready' && <ChartActions picture={chart.picture} />}
      </div>
      <ChartControls document={document} language={language} chosen={charts.chosen} problem={problem} />
      <ChartBody chart={chart} asTable={charts.chosen.asTable} />
    </section>
  );
}

function ChartBody({ chart, asTable }: { readonly chart: ChartInView['chart']; readonly asTable: boolean }) {
  const text = chartsText[useLanguage()];
  switch (chart?.status) {
    case undefined:
      return null;
    case 'needs': {
      const { title, body, go } = text.needs[chart.input];
      return <NoChart title={title} lines={[body]} go={go} path={`grant.${chart.input}`} />;
    }
    case 'missing':
      return <NoChart title={text.missing.title} lines={chart.reasons} go={text.missing.go} path={chart.path} />;
    case 'ready':
      return chart.picture.form === 'tornado' && chart.picture.bars.length === 0
        ? <NoChart title={chart.picture.title} lines={[text.nothingMoves]} go="" path={null} />
        : <ChartWithNotes picture={chart.picture} asTable={asTable} />;
  }
}

/** Room around the bars of a tornado, and for the two lines of words of each: with less, some of its bars would have no name. */
const [AROUND_BARS, EACH_BAR] = [220, 40];

/** The least height of a chart that needs more than the others. */
const leastHeight = (picture: ChartPicture): number | undefined => (picture.form === 'tornado' ? AROUND_BARS + EACH_BAR * picture.bars.length : undefined);

function ChartWithNotes({ picture, asTable }: { readonly picture: ChartPicture; readonly asTable: boolean }) {
  const text = chartsText[useLanguage()];
  return (
    <>
      {asTable ? <ChartAsTable picture={picture} /> : (
        <figure className="chart" aria-label={picture.title} style={{ minHeight: leastHeight(picture) }}>
          <ChartCanvas picture={picture} />
          <figcaption className="visually-hidden">{text.chartHint}</figcaption>
        </figure>
      )}
      {picture.notes.length > 0 && <ul className="chart-notes">{picture.notes.map((note) => <li key={note}>{note}</li>)}</ul>}
      <ChartOnPaper picture={picture} />
    </>
  );
}

/** The exact numbers, for people who cannot see the chart or want the numbers. */
function ChartAsTable({ picture }: { readonly picture: ChartPicture }) {
  const { headings, rows, names } = chartTable(picture);
  return (
    // Focusable, so that the table can be scrolled by keyboard.
    <div className="chart-table" role="region" aria-label={picture.title} tabIndex={0}>
      <table>
        <caption>{picture.title}<span className="chart-subtitle">{picture.subtitle}</span></caption>
        <thead><tr>{headings.map((heading, column) => <th key={heading} scope="col" className={column < names ? 'chart-name' : undefined}>{heading}</th>)}</tr></thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (column === 0
                ? <th key={column} scope="row" className={column < names ? 'chart-name' : undefined}>{cell}</th>
                : <td key={column} className={column < names ? 'chart-name' : undefined}>{cell}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface NoChartProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly go: string;
  /** The path of a missing input; null where it has none. */
  readonly path: string | null;
}

function NoChart({ title, lines, go, path }: NoChartProps) {
  const session = useSessionStore();
  return (
    <div className="no-chart">
      <h2>{title}</h2>
      {lines.map((line) => <p key={line}>{line}</p>)}
      {path !== null && <Button look="primary" onClick={() => goTo(session, path)}>{go}</Button>}
    </div>
  );
}

/** The printed version of the chart: the picture on white, made when somebody prints. */
function ChartOnPaper({ picture }: { readonly picture: ChartPicture }) {
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const draw = (): void => {
      const svg = new DOMParser().parseFromString(writeSvg(picture), 'image/svg+xml').documentElement;
      paper.current?.replaceChildren(document.adoptNode(svg));
    };
    const clear = (): void => paper.current?.replaceChildren();
    addEventListener('beforeprint', draw);
    addEventListener('afterprint', clear);
    return () => {
      removeEventListener('beforeprint', draw);
      removeEventListener('afterprint', clear);
    };
  }, [picture]);
  return <div className="chart-paper" ref={paper} />;
}
