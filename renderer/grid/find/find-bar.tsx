import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { findText } from '#shared/text/find.ts';
import type { Language } from '#shared/text/language.ts';
import { replacedSentence, resultSentence } from './find-result.ts';
import type { FindView, Replacing } from './finder.ts';
import type { FindQuery } from './match-cell.ts';
import type { FindDirection } from './scan.ts';

interface FindBarProps {
  readonly view: FindView;
  readonly language: Language;
  readonly onFind: (query: FindQuery) => void;
  readonly onStep: (direction: FindDirection) => void;
  readonly onClose: () => void;
  readonly onReplacing: (replacing: Replacing) => void;
  readonly onReplace: (all: boolean) => void;
}

/** The search bar of a sheet. */
export function FindBar({ view: { query, result, asked, replacing, replaced }, language, onFind, onStep, onClose, onReplacing, onReplace }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null);
  const replaceField = useRef<HTMLInputElement>(null);
  const text = findText[language];

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [asked]);

  function onKeyDown(event: KeyboardEvent) {
    // Enter and Escape of an input method apply to its candidates.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && event.target === field.current) onStep(event.shiftKey ? 'previous' : 'next');
    else if (event.key === 'Enter' && event.target === replaceField.current) onReplace(event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="find-bar" role="search" aria-label={text.bar} onKeyDown={onKeyDown}>
      <div className="find-row">
        <input
          className="field-control find-field"
          ref={field}
          type="text"
          aria-label={text.field}
          placeholder={text.field}
          autoComplete="off"
          spellCheck={false}
          value={query.text}
          onChange={(event) => onFind({ ...query, text: event.target.value })}
        />
        <span className="find-result">{result === null ? '' : resultSentence(result, language)}</span>
        <label className="find-whole" title={text.wholeCellHint}>
          <input type="checkbox" checked={query.wholeCell} onChange={(event) => onFind({ ...query, wholeCell: event.target.checked })} />
          {text.wholeCell}
        </label>
        <FindButton label={text.previous} path="M4 10l4-4 4 4" onPress={() => onStep('previous')} />
        <FindButton label={text.next} path="M4 6l4 4 4-4" onPress={() => onStep('next')} />
        <FindButton label={text.close} path="M4.5 4.5l7 7M11.5 4.5l-7 7" onPress={onClose} />
      </div>
      {replacing !== null && (
        <div className="replace-row">
          <input
            className="field-control replace-field"
            ref={replaceField}
            type="text"
            aria-label={text.replaceField}
            placeholder={text.replaceField}
            autoComplete="off"
            spellCheck={false}
            value={replacing.by}
            onChange={(event) => onReplacing({ ...replacing, by: event.target.value })}
          />
          <Button look="outlined" data-replace="one" disabled={query.text.trim() === ''} onClick={() => onReplace(false)}>{text.replace}</Button>
          <Button look="outlined" data-replace="all" disabled={query.text.trim() === ''} onClick={() => onReplace(true)}>{text.replaceAll}</Button>
          {replacing.inChosen !== null && (
            <label className="find-whole" title={text.inChosenHint}>
              <input type="checkbox" checked={replacing.inChosen} onChange={(event) => onReplacing({ ...replacing, inChosen: event.target.checked })} />
              {text.inChosen}
            </label>
          )}
          <span className="find-result replace-result">{replaced === null ? '' : replacedSentence(replaced, language)}</span>
        </div>
      )}
    </div>
  );
}

function FindButton({ label, path, onPress }: { readonly label: string; readonly path: string; readonly onPress: () => void }) {
  return (
    <Button className="find-button" aria-label={label} title={label} onClick={onPress}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d={path} /></svg>
    </Button>
  );
}
