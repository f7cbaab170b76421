import { useState } from 'react';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { addLadder } from '#shared/scenarios/ladder.ts';
import { ladderText } from '#shared/text/ladder.ts';
import { windowText } from '#shared/text/window.ts';
import { money } from '#renderer/cases/money.ts';
import { dispatch, goTo } from '#renderer/store/session.ts';
import { useDocument, useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { readLadder, type LadderTexts } from './ladder-request.ts';

/** Asks for start, step and number of prices, shows what they come to, and adds the scenarios in one step. */
export function LadderDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSessionStore();
  const document = useDocument();
  const language = useLanguage();
  const text = ladderText[language];
  const [texts, setTexts] = useState<LadderTexts>({ start: '3500', step: '100', count: '11' });
  const ladder = readLadder(texts, { currency: document.currency, scenarios: document.scenarios.length }, language);
  const problemAt = (field: keyof LadderTexts): string | null => (ladder.status === 'problem' && ladder.field === field ? ladder.sentence : null);

  function add() {
    if (ladder.status !== 'ready') return;
    // What is typed next goes to the first of them.
    if (dispatch(session, addLadder(document, ladder.prices))) goTo(session, `scenarios[${document.scenarios.length}]`);
    onClose();
  }

  const fields = [['start', text.start], ['step', text.step], ['count', text.count]] as const;
  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      onSubmit={add}
      actions={
        <>
          <Button look="outlined" onClick={onClose}>{windowText[language].cancel}</Button>
          <Button look="primary" type="submit" disabled={ladder.status !== 'ready'}>
            {ladder.status === 'ready' ? text.add(formatDecimal(String(ladder.prices.length))) : text.addNothing}
          </Button>
        </>
      }
    >
      <p>{text.explanation}</p>
      <div className="ladder-fields">
        {fields.map(([field, label]) => (
          <TextField
            key={field}
            label={label}
            inputMode="decimal"
            value={texts[field]}
            problem={problemAt(field)}
            onFocus={(event) => event.target.select()}
            onChange={(value) => setTexts({ ...texts, [field]: value })}
          />
        ))}
      </div>
      <p className="ladder-preview" aria-live="polite">{ladder.status === 'ready' ? preview(ladder.prices) : '\u00a0'}</p>
    </Dialog>
  );

  function preview(prices: readonly string[]): string {
    const shown = (price: string | undefined): string => (price === undefined ? '' : money(price, document.currency, language));
    return prices.length === 1 ? text.one(shown(prices[0])) : text.preview(shown(prices[0]), shown(prices.at(-1)), formatDecimal(String(prices.length)));
  }
}
