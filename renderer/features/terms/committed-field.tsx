import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { readWholeNumber } from '#shared/calc/number-text.ts';
import type { CountProblem } from '#shared/calc/number-text.ts';
import type { InputName } from '#shared/grant/input-names.ts';
import { numberProblemText } from '#shared/text/number-problem.ts';
import { formatDate } from '#shared/text/dates.ts';
import { readDateEntry } from '#shared/text/read-date.ts';
import { isTodayShortcut, today } from '#renderer/ui/today.ts';
import { termsText } from '#shared/text/terms.ts';
import { shownNumber } from '#renderer/cases/scenario-cells.ts';
import { definitionSentence } from '#renderer/cases/definition.ts';
import { readTerm } from '#renderer/cases/scenario-texts.ts';
import { useDocument, useLanguage } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField, type FieldDefinition } from '#renderer/ui/field.tsx';
import { atRelease } from '#renderer/ui/presses.ts';
import { useRefusedText } from './refused-texts.ts';

/** A text that has more than one meaning is refused with texts that have one each. */
type Taken = { readonly ok: true } | { readonly ok: false; readonly sentence: string; readonly meanings?: readonly string[] };

interface CommittedFieldProps {
  readonly label: string;
  /** What is edited. */
  readonly value: string;
  /** What is shown while the field is not edited; the value itself, where it is absent. */
  readonly shown?: string;
  readonly inputMode?: 'text' | 'decimal' | 'numeric';
  readonly placeholder?: string;
  readonly hint?: string;
  readonly definition?: FieldDefinition | undefined;
  readonly take: (text: string) => Taken;
  /** A text that a key puts in place of what is there, such as today's date. */
  readonly textOfKey?: (event: KeyboardEvent) => string | null;
}

/** What was typed into a field and is not taken yet: null while nothing is. A refusal stands as long as its text does. */
interface Typed {
  readonly value: string;
  readonly text: string | null;
  readonly problem: string | null;
  /** What it could mean, as texts to choose from. */
  readonly meanings: readonly string[];
}

const nothingTyped = (value: string): Typed => ({ value, text: null, problem: null, meanings: [] });
const newlyTyped = (value: string, text: string): Typed => ({ ...nothingTyped(value), text });

/** A field whose text counts once it is left or Enter is pressed: one command a change, Escape takes it back. */
export function CommittedField({ value, shown = value, take, hint, textOfKey, ...rest }: CommittedFieldProps) {
  const [typed, setTyped] = useState(nothingTyped(value));
  const [isFocused, setFocused] = useState(false);
  if (typed.value !== value) setTyped(nothingTyped(value));
  useRefusedText(typed.problem !== null);
  const input = useRef<HTMLInputElement>(null);
  // The separators go when the field is entered, and with them the selection: what is typed would be added to the number.
  useLayoutEffect(() => {
    if (isFocused) input.current?.select();
  }, [isFocused]);

  function commit(text = typed.text) {
    if (text === null) return;
    const taken: Taken = text === value ? { ok: true } : take(text);
    setTyped(taken.ok ? nothingTyped(value) : { value, text, problem: taken.sentence, meanings: taken.meanings ?? [] });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') commit();
    const text = textOfKey?.(event) ?? null;
    if (text !== null) {
      event.preventDefault();
      setTyped(newlyTyped(value, text));
    }
    if (event.key === 'Escape' && typed.text !== null && typed.text !== value) {
      event.stopPropagation();
      setTyped(nothingTyped(value));
    }
  }

  return (
    <>
      <TextField
        {...rest}
        value={typed.text ?? (isFocused ? value : shown)}
        problem={typed.problem}
        onChange={(text) => setTyped(newlyTyped(value, text))}
        ref={input}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false);
          // What it comes to may move the page: not before the press that left the field has found its place.
          atRelease(() => commit());
        }}
        onKeyDown={onKeyDown}
      />
      {typed.meanings.length > 0 && (
        <div className="field-meanings">
          {typed.meanings.map((meaning) => <Button key={meaning} look="outlined" onClick={() => commit(meaning)}>{meaning}</Button>)}
        </div>
      )}
      {hint !== undefined && <p className="field-hint">{hint}</p>}
    </>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly hint?: string;
  /** The input that it is, whose definition its label then shows. */
  readonly input?: InputName;
  /** Whether the field may be left empty. */
  readonly optional?: boolean;
  readonly onCommit: (value: string | null) => void;
}

/** A number as a person writes it; what is no number is refused with its reason. */
export function NumberField({ value, input, optional = true, onCommit, ...rest }: NumberFieldProps) {
  const language = useLanguage();
  const sentence = input === undefined ? null : definitionSentence(input, language);
  const document = useDocument();
  return (
    <CommittedField
      {...rest}
      {...(input !== undefined && sentence !== null && { definition: { id: input, sentence } })}
      inputMode="decimal"
      value={value ?? ''}
      shown={value === null ? '' : shownNumber(value)}
      take={(text) => {
        const reading = readTerm(document, text);
        if ('reason' in reading) return { ok: false, sentence: reading.reason(language) };
        if (reading.value === null && !optional) return refusal('empty', language);
        onCommit(reading.value);
        return { ok: true };
      }}
    />
  );
}

interface CountFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly onCommit: (value: number | null) => void;
}

/** A count of persons. */
export function CountField({ value, onCommit, label }: CountFieldProps) {
  const language = useLanguage();
  return (
    <CommittedField
      label={label}
      inputMode="numeric"
      value={value === null ? '' : String(value)}
      shown={value === null ? '' : shownNumber(String(value))}
      take={(text) => {
        const reading = readWholeNumber(text);
        if (!reading.ok && reading.code !== 'empty') return refusal(reading.code, language);
        const count = reading.ok ? Number.parseInt(reading.value, 10) : null;
        if (count !== null && !Number.isSafeInteger(count)) return refusal('tooManyDigits', language);
        onCommit(count);
        return { ok: true };
      }}
    />
  );
}

const refusal = (code: CountProblem, language: 'en' | 'ja'): Taken => ({ ok: false, sentence: numberProblemText[language][code] });

interface TextCommitProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (text: string) => void;
}

export function WordsField({ onCommit, ...rest }: TextCommitProps) {
  return <CommittedField {...rest} take={(text) => (onCommit(text.trim()), { ok: true })} />;
}

interface DateFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onCommit: (isoDate: string | null) => void;
}

/** A calendar date in the window's own words: the browser's date field would write 11/08/2006, which has two meanings. */
export function DateField({ value, onCommit, label }: DateFieldProps) {
  const language = useLanguage();
  return (
    <CommittedField
      label={label}
      placeholder={termsText[language].dateExample(formatDate('2006-10-31', language))}
      textOfKey={(event) => (isTodayShortcut(event) ? formatDate(today(), language) : null)}
      value={value === null ? '' : formatDate(value, language)}
      take={(text) => {
        const reading = readDateEntry(text);
        if (text.trim() !== '' && reading.kind === 'none') return { ok: false, sentence: termsText[language].notADate };
        if (reading.kind === 'ambiguous') return { ok: false, sentence: termsText[language].twoDates, meanings: reading.dates.map((date) => formatDate(date, language)) };
        onCommit(reading.kind === 'date' ? reading.date : null);
        return { ok: true };
      }}
    />
  );
}
