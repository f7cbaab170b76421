import { useState } from 'react';
import { isScenarioInput } from '#shared/grant/input-names.ts';
import type { SolveRequest } from '#shared/scenarios/solve/solve.ts';
import { solveDialogText } from '#shared/text/solve-dialog.ts';
import { useDocument, useLanguage } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { copyToClipboard } from '#renderer/ui/copy-to-clipboard.ts';
import { copiedAnswer, questionWords, type Answer } from './answer.ts';
import { capitalised } from '#shared/text/capitalised.ts';

interface SolveAnswerProps {
  readonly request: SolveRequest;
  readonly answer: Answer;
  readonly onMakeScenario: (value: string) => void;
}

/** The proof of an answer, and its actions. */
export function SolveAnswer({ request, answer, onMakeScenario }: SolveAnswerProps) {
  const document = useDocument();
  const language = useLanguage();
  const text = solveDialogText[language];
  const [copied, setCopied] = useState<string | null>(null);
  const { input, value: shown } = questionWords(document, request, language);
  const { value } = answer;

  return (
    <>
      {answer.runs.length > 0 && <Runs answer={answer} />}
      {answer.rows.length > 0 && <Proof answer={answer} />}
      <div className="solve-actions">
        {value !== null && isScenarioInput(request.find) && (
          <Button look="outlined" onClick={() => onMakeScenario(value)}>{answer.status === 'many' ? text.makeScenarioOf(shown(value)) : text.makeScenario}</Button>
        )}
        <Button look="outlined" onClick={() => setCopied(copyToClipboard(copiedAnswer(answer, language)) ? text.copied : text.copyFailed)}>{text.copy}</Button>
        <span className="solve-copied" role="status">{copied}</span>
      </div>
      {value !== null && !isScenarioInput(request.find) && <p className="solve-note">{text.noScenario(input)}</p>}
    </>
  );
}

/** The answer with its neighbouring values, and the figure each gives. */
function Proof({ answer: { status, rows, input, figure } }: { readonly answer: Answer }) {
  const text = solveDialogText[useLanguage()];
  const caption = status === 'none' ? text.nearest : status === 'many' ? text.proofOfFirst : text.proof;
  return (
    <div className="solve-table">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr><th scope="col">{text.place}</th><th scope="col" className="solve-number">{capitalised(input)}</th><th scope="col" className="solve-number">{capitalised(figure)}</th><th scope="col">{text.condition}</th></tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.place} className={row.place === 'answer' ? 'solve-answer' : undefined}>
              <th scope="row">{text[status === 'many' && row.place === 'answer' ? 'firstValue' : row.place]}</th>
              <td className="solve-number">{row.shownValue}</td>
              <td className="solve-number">{row.shownFigure ?? text.noFigure}</td>
              <td className={row.holds ? 'solve-holds' : 'solve-holds-not'}><span aria-hidden="true">{row.holds ? '✓ ' : '✗ '}</span>{row.verdict}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The intervals of values that reach the target. */
function Runs({ answer: { runs, complete } }: { readonly answer: Answer }) {
  const text = solveDialogText[useLanguage()];
  return (
    <div className="solve-table">
      <table className="solve-runs">
        <caption>{text.runs}</caption>
        <thead>
          <tr><th scope="col" className="solve-number">{text.runFrom}</th><th scope="col" className="solve-number">{text.runTo}</th></tr>
        </thead>
        <tbody>
          {runs.map(({ from, to }) => <tr key={from}><td className="solve-number">{from}</td><td className="solve-number">{to}</td></tr>)}
        </tbody>
      </table>
      {!complete && <p className="solve-note">{text.moreRuns}</p>}
    </div>
  );
}
