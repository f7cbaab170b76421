import { useState } from 'react';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { readNumber } from '#shared/calc/number-text.ts';
import type { JournalLine } from '#shared/metrics/journal-entries.ts';
import { ENTRY_KINDS, entryOfCase, type EntryKind } from '#shared/scenarios/exercise/entry-of-case.ts';
import type { Case } from '#shared/scenarios/with-inputs.ts';
import { currencyName, namesIn } from '#shared/text/figures.ts';
import { journalText } from '#shared/text/journal.ts';
import { numberProblemText } from '#shared/text/number-problem.ts';
import { entryAsText, pairedLines, sideTotal, twoSidedText } from '#shared/text/two-sided-entry.ts';
import { useLanguage, useSessionStore } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { copyToClipboard } from '#renderer/ui/copy-to-clipboard.ts';
import { TextField } from '#renderer/ui/field.tsx';
import { Fold } from '#renderer/ui/fold.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';

/** What is booked for the rights: one entry at a time, to be read and copied. */
export function JournalPanel({ place }: { readonly place: Case }) {
  const language = useLanguage();
  const text = twoSidedText[language];
  const [kind, setKind] = useState<EntryKind>('exercise');
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<boolean | null>(null);
  const reading = readNumber(typed, place.document.currency);
  const price = reading.ok && !reading.value.startsWith('-') ? reading.value : null;
  const problem = typed.trim() === '' || price !== null ? null : (reading.ok ? text.negativePrice : numberProblemText[language][reading.code]);
  // Folded while the exercise cannot be booked yet, until somebody asks.
  const unchosen = entryOfCase('exercise', place, null).ok ? null : false;
  return (
    <Fold title={text.title} open={open ?? unchosen} onFold={setOpen}>
      <div className="journal">
        <div className="journal-choice">
          <Segmented label={text.which} value={kind} options={ENTRY_KINDS.map((value) => ({ value, label: text.kinds[value] }))} onChange={setKind} />
          {kind === 'repurchase' && <TextField label={text.price} inputMode="decimal" value={typed} problem={problem} onChange={setTyped} />}
        </div>
        <Entry place={place} kind={kind} price={price} />
        {text.notes[kind] !== '' && <p className="field-hint">{text.notes[kind]}</p>}
      </div>
    </Fold>
  );
}

interface EntryProps {
  readonly place: Case;
  readonly kind: EntryKind;
  readonly price: string | null;
}

function Entry({ place, kind, price }: EntryProps) {
  const session = useSessionStore();
  const language = useLanguage();
  const text = twoSidedText[language];
  const reading = entryOfCase(kind, place, price);
  if (!reading.ok) {
    const names = reading.missing.map(namesIn(place.document, language));
    return <p className="journal-missing">{names.length === 0 ? text.needsPrice : text.missing(names.join(language === 'ja' ? '、' : ', '))}</p>;
  }
  const { lines } = reading;
  if (lines.length === 0) return <p className="journal-missing">{text.nothing}</p>;
  const [debit, credit] = [sideTotal(lines, 'debit'), sideTotal(lines, 'credit')];
  const isBalanced = debit === credit;

  function copy() {
    const isCopied = copyToClipboard({ text: entryAsText(lines, language), html: '' });
    session.setState({ remark: { kind: isCopied ? 'news' : 'problem', say: (spoken) => twoSidedText[spoken][isCopied ? 'copied' : 'notCopied'] } });
  }

  return (
    <>
      <table className="capital-table journal-entry" data-entry={kind}>
        <thead>
          <tr>
            <th scope="col">{text.sides.debit}</th>
            <th scope="col">{text.amount} <small>{currencyName(place.document.currency, language)}</small></th>
            <th scope="col">{text.sides.credit}</th>
            <th scope="col">{text.amount} <small>{currencyName(place.document.currency, language)}</small></th>
          </tr>
        </thead>
        <tbody>
          {pairedLines(lines).map((pair) => (
            <tr key={pair.map((line) => line?.account ?? '').join(' ')}>
              {pair.map((line, index) => <LineCells key={index === 0 ? 'debit' : 'credit'} line={line} />)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{text.total}</td>
            <td>{formatDecimal(debit)}</td>
            <td>{text.total}</td>
            <td>{formatDecimal(credit)}</td>
          </tr>
        </tfoot>
      </table>
      <p className="journal-balance">
        <span className={isBalanced ? 'journal-balanced' : 'journal-differs'}>{isBalanced ? `✓ ${text.balanced}` : `✕ ${text.notBalanced}`}</span>
        <Button look="outlined" disabled={!isBalanced} onClick={copy}>{text.copy}</Button>
      </p>
    </>
  );
}

function LineCells({ line }: { readonly line: JournalLine | null }) {
  const { accounts } = journalText[useLanguage()];
  return (
    <>
      <td>{line === null ? '' : accounts[line.account]}</td>
      <td>{line === null ? '' : formatDecimal(line.amount)}</td>
    </>
  );
}
