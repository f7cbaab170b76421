import type { ReactNode } from 'react';
import type { Detail } from '#shared/commands/command.ts';
import { EPS_INPUTS, MARKET_INPUTS, VOTE_INPUTS, type InputName } from '#shared/grant/input-names.ts';
import { EPS_KEYS, INPUTS, MARKET_KEYS, VOTE_KEYS } from '#shared/grant/input-registry.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import type { Language } from '#shared/text/language.ts';
import { figureText } from '#shared/text/figures.ts';
import { termsText } from '#shared/text/terms.ts';
import { withBrackets } from '#shared/text/punctuation.ts';
import { shownNumber } from '#renderer/cases/scenario-cells.ts';
import { dispatch } from '#renderer/store/session.ts';
import { useLanguage, useSessionStore, useTerms } from '#renderer/store/use-session.ts';
import { SelectField } from '#renderer/ui/field.tsx';
import { NumberField, WordsField } from './committed-field.tsx';
import { NoticeEditor, NoticeValues } from './notice-details.tsx';
import { NotesField } from './notes-field.tsx';
import { NotGiven } from './term-values.tsx';

/** What stands beside the nine terms: whose grant it is, what it is measured against, where facts come from. */
export const DETAILS = ['company', 'notice', 'market', 'votes', 'eps', 'notes'] as const;
export type DetailGroup = (typeof DETAILS)[number];

export function DetailValue({ group }: { readonly group: DetailGroup }): ReactNode {
  const document = useTerms();
  const { company, notes } = document;
  const language = useLanguage();
  if (group === 'company') return company.name === '' ? <NotGiven language={language} /> : company.code === '' ? company.name : withBrackets(company.name, company.code, language);
  if (group === 'notes') return notes === '' ? <NotGiven language={language} /> : <span className="term-notes">{notes}</span>;
  if (group === 'notice') return <NoticeValues />;
  if (group === 'market') return <InputValues names={MARKET_INPUTS} document={document} language={language} />;
  const given = (group === 'votes' ? VOTE_INPUTS : EPS_INPUTS).filter((name) => INPUTS[name].read(document) !== null);
  return given.length === 0 ? <NotGiven language={language} /> : <InputValues names={given} document={document} language={language} />;
}

function InputValues({ names, document, language }: { readonly names: readonly InputName[]; readonly document: GrantDocument; readonly language: Language }): ReactNode {
  return (
    <span className="term-table">
      {names.map((name) => {
        const text = INPUTS[name].read(document);
        return (
          <span key={name} className="term-table-row">
            <span className="term-derived">{figureText[language].inputs[name].heading}</span>
            <span>{text === null ? <NotGiven language={language} /> : shownNumber(text)}</span>
          </span>
        );
      })}
    </span>
  );
}

export function DetailEditor({ group }: { readonly group: DetailGroup }): ReactNode {
  const session = useSessionStore();
  const document = useTerms();
  const language = useLanguage();
  const text = termsText[language];
  const setDetail = (detail: Detail) => (value: string) => dispatch(session, { type: 'setDetail', detail, value });
  if (group === 'company') {
    return (
      <>
        <WordsField label={text.documentTitle} value={document.title} onCommit={setDetail('title')} />
        <WordsField label={text.companyName} value={document.company.name} onCommit={setDetail('company.name')} />
        <WordsField label={text.companyCode} value={document.company.code} onCommit={setDetail('company.code')} />
      </>
    );
  }
  if (group === 'notice') return <NoticeEditor />;
  if (group === 'notes') return <NotesField label={text.notes} value={document.notes} onCommit={setDetail('notes')} />;
  const field = (name: InputName, onCommit: (value: string | null) => void): ReactNode =>
    <NumberField key={name} label={figureText[language].inputs[name].heading} input={name} value={INPUTS[name].read(document)} onCommit={onCommit} />;
  if (group === 'market') return MARKET_INPUTS.map((name) => field(name, (value) => dispatch(session, { type: 'setMarketFigure', figure: MARKET_KEYS[name], value })));
  if (group === 'eps') return EPS_INPUTS.map((name) => field(name, (value) => dispatch(session, { type: 'setEpsFigure', figure: EPS_KEYS[name], value })));
  const { thirdParty } = document.votes;
  return (
    <>
      {VOTE_INPUTS.map((name) => field(name, (value) => dispatch(session, { type: 'setVoteFigure', figure: VOTE_KEYS[name], value })))}
      <SelectField
        label={text.thirdParty}
        value={thirdParty === null ? 'byAllottees' : thirdParty ? 'yes' : 'no'}
        options={(['byAllottees', 'yes', 'no'] as const).map((value) => ({ value, label: text.thirdPartyChoices[value] }))}
        onChange={(value) => dispatch(session, { type: 'setThirdParty', value: value === 'byAllottees' ? null : value === 'yes' })}
      />
    </>
  );
}
