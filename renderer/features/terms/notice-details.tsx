import type { ReactNode } from 'react';
import { NOTICE_DATES } from '#shared/grant/parts/notice/rules.ts';
import type { NoticeDetails } from '#shared/grant/schema.ts';
import { capitalised } from '#shared/text/capitalised.ts';
import { formatDate } from '#shared/text/dates.ts';
import { noticeText } from '#shared/text/notice/notice-text.ts';
import { dispatch } from '#renderer/store/session.ts';
import { useLanguage, useSessionStore, useTerms } from '#renderer/store/use-session.ts';
import { DateField, WordsField } from './committed-field.tsx';
import { NotesField } from './notes-field.tsx';
import { NotGiven } from './term-values.tsx';

/** In the order of the document. */
const TEXTS = ['conditions', 'adjustment', 'acquisition', 'transfer', 'reorganisation', 'subsidiaries', 'agreement'] as const satisfies readonly (keyof NoticeDetails)[];
const ALL: readonly (keyof NoticeDetails)[] = ['series', ...NOTICE_DATES, ...TEXTS];

/** What the notice says beside the terms, as far as it is given. */
export function NoticeValues(): ReactNode {
  const { notice } = useTerms();
  const language = useLanguage();
  const given = ALL.flatMap((name) => {
    const value = notice[name];
    return value === null || value === '' ? [] : [{ name, text: isDateName(name) ? formatDate(value, language) : value }];
  });
  if (given.length === 0) return <NotGiven language={language} />;
  return (
    <span className="term-table">
      {given.map(({ name, text }) => (
        <span key={name} className="term-table-row">
          <span className="term-derived">{capitalised(noticeText[language].gaps[name])}</span>
          <span className="term-notes">{text}</span>
        </span>
      ))}
    </span>
  );
}

const isDateName = (name: keyof NoticeDetails): boolean => NOTICE_DATES.some((one) => one === name);

export function NoticeEditor(): ReactNode {
  const session = useSessionStore();
  const { notice } = useTerms();
  const { gaps } = noticeText[useLanguage()];
  const label = (name: keyof NoticeDetails): string => capitalised(gaps[name]);
  const set = (detail: keyof NoticeDetails) => (value: string | null) => dispatch(session, { type: 'setNoticeDetail', detail, value });
  return (
    <>
      <WordsField label={label('series')} value={notice.series} onCommit={set('series')} />
      {NOTICE_DATES.map((name) => <DateField key={name} label={label(name)} value={notice[name]} onCommit={set(name)} />)}
      {TEXTS.map((name) => <NotesField key={name} label={label(name)} value={notice[name]} rows={3} onCommit={set(name)} />)}
    </>
  );
}
