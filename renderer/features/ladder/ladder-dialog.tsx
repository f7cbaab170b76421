import { useState } from 'react';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { minorUnitOf } from '#shared/grant/currency.ts';
import type { Scenario } from '#shared/grant/schema.ts';
import { addLadder, LADDER_KINDS, type LadderField } from '#shared/scenarios/ladder.ts';
import { ladderText } from '#shared/text/ladder.ts';
import { windowText } from '#shared/text/window.ts';
import { money } from '#renderer/cases/money.ts';
import { currentDocument, dispatch, goTo, type SessionState } from '#renderer/store/session.ts';
import { useDocument, useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { LADDER_FIELDS, ladderDraftOf, readLadder, startLadderDraft } from './ladder-request.ts';

/** Asks for start, step and number of prices, shows the resulting prices, and adds the scenarios in one step. */
export function LadderDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSessionStore();
  const document = useDocument();
  const language = useLanguage();
  const text = ladderText[language];
  const [draft, setDraft] = useState(() => startLadderDraft(document, activeScenario(session.getState())));
  const ladder = readLadder(draft, { currency: document.currency, scenarios: document.scenarios.length }, language);
  const problemAt = (field: LadderField): string | null => (ladder.status === 'problem' && ladder.field === field ? ladder.sentence : null);

  function add() {
    if (ladder.status !== 'ready') return;
    // Moves the focus to the first new scenario.
    if (dispatch(session, addLadder(document, ladder.prices))) goTo(session, `scenarios[${document.scenarios.length}]`);
    onClose();
  }

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
      <Segmented label={text.kind} value={draft.kind} options={LADDER_KINDS.map((value) => ({ value, label: text.kinds[value] }))} onChange={(kind) => setDraft(ladderDraftOf(kind, draft.start, document.currency))} />
      <div className="ladder-fields">
        {LADDER_FIELDS.map((field) => (
          <TextField
            key={field}
            label={text.fields[draft.kind][field]}
            inputMode="decimal"
            value={draft[field]}
            problem={problemAt(field)}
            onFocus={(event) => event.target.select()}
            onChange={(value) => setDraft({ ...draft, [field]: value })}
          />
        ))}
      </div>
      {draft.kind === 'percent' && <p className="ladder-note">{text.rounded(money(minorUnitOf(document.currency), document.currency, language))}</p>}
      <p className="ladder-preview" aria-live="polite">{ladder.status === 'ready' ? preview(ladder.prices) : '\u00a0'}</p>
    </Dialog>
  );

  function preview(prices: readonly string[]): string {
    const shown = (price: string | undefined): string => (price === undefined ? '' : money(price, document.currency, language));
    return prices.length === 1 ? text.one(shown(prices[0])) : text.preview(shown(prices[0]), shown(prices.at(-1)), formatDecimal(String(prices.length)));
  }
}

/** The scenario of the active row; null for the grant, or on another sheet. */
function activeScenario(state: SessionState): Scenario | null {
  const rowId = state.activeCell?.place.rowId;
  return currentDocument(state).scenarios.find(({ id }) => id === rowId) ?? null;
}
