import { useEffect, useRef, useState, type ReactNode } from 'react';
import { issueSentence } from '#shared/text/issues.ts';
import { isOfTerm, TERM_NUMBERS, termOfPath, type TermNumber } from '#shared/grant/notice-terms.ts';
import { termsText } from '#shared/text/terms.ts';
import { definitionSentence, termDefinitionId } from '#renderer/cases/definition.ts';
import { useIssues } from '#renderer/store/issues.ts';
import { useLanguage, useSession, useTerms } from '#renderer/store/use-session.ts';
import { DETAILS, DetailEditor, DetailValue, type DetailGroup } from './other-details.tsx';
import { TermEditor } from './term-editors.tsx';
import { TermItem } from './term-item.tsx';
import { TermValue } from './term-values.tsx';
import { tieOut } from '#shared/allottees/tie-out.ts';
import { formatDecimal } from '#shared/calc/format-decimal.ts';
import { watchPresses } from '#renderer/ui/presses.ts';
import './terms.css';

type OpenItem = TermNumber | DetailGroup;

/** The nine terms in the notice's order, then what stands beside them; each is edited where it stands. */
export function TermsPanel() {
  const document = useTerms();
  const language = useLanguage();
  const text = termsText[language];
  const { open, setOpen, close } = useOpenItem();
  useEffect(watchPresses, []);

  return (
    <aside className="terms" aria-label={text.heading}>
      <h2 className="terms-heading">{text.heading}</h2>
      <ol>
        {TERM_NUMBERS.map((term) => (
          <TermItem
            key={term}
            number={term}
            label={text.labels[term]}
            definition={{ 'data-definition': termDefinitionId(term), 'aria-description': definitionSentence(termDefinitionId(term), language) ?? undefined }}
            value={<TermValue term={term} document={document} language={language} />}
            after={term === 9 ? <TieOutMark /> : null}
            issues={<TermIssues matches={(path) => isOfTerm(term, path)} />}
            editor={<TermEditor term={term} />}
            open={open === term}
            onOpen={(opened) => (opened ? setOpen(term) : close(term))}
          />
        ))}
        {DETAILS.map((group) => (
          <TermItem
            key={group}
            number={null}
            label={text[group]}
            value={<DetailValue group={group} />}
            issues={<TermIssues matches={(path) => path.startsWith(group)} />}
            editor={<DetailEditor group={group} />}
            open={open === group}
            onOpen={(opened) => (opened ? setOpen(group) : close(group))}
          />
        ))}
      </ol>
    </aside>
  );
}

/** Which item is open for editing: the one a person opened, or the one another part of the window points at. */
function useOpenItem() {
  const [open, setOpen] = useState<OpenItem | null>(null);
  const target = useSession((state) => state.target);
  const seen = useRef(0);
  useEffect(() => {
    if (target === null || target.request === seen.current) return;
    seen.current = target.request;
    const item = termOfPath(target.path) ?? DETAILS.find((group) => target.path.startsWith(group));
    if (item !== undefined) setOpen(item);
  }, [target]);
  // One that another was opened after is closed already.
  const close = (item: OpenItem): void => setOpen((current) => (current === item ? null : current));
  return { open, setOpen, close };
}

function TermIssues({ matches }: { readonly matches: (path: string) => boolean }): ReactNode {
  const language = useLanguage();
  const { all } = useIssues();
  return all.filter(({ path }) => matches(path)).map((issue) => (
    <p key={`${issue.path} ${issue.code}`} className={`term-issue term-issue-${issue.severity}`}>{issueSentence(issue, language)}</p>
  ));
}

/** Whether the list of allottees adds up to terms 2 and 9, where there is a list. */
function TieOutMark() {
  const { allottees, grant } = useTerms();
  const text = termsText[useLanguage()];
  if (allottees.length === 0) return null;
  const { persons, rights, agrees } = tieOut(grant, allottees);
  const [listedPersons, listedRights] = [formatDecimal(persons.listed), formatDecimal(rights.listed)];
  if (agrees) return <p className="term-tie term-tie-holds">{text.tiesOut(listedPersons, listedRights)}</p>;
  const differs = [persons, rights].some(({ difference }) => difference !== null && difference !== '0');
  return <p className={differs ? 'term-tie term-tie-differs' : 'term-tie'}>{text.tieDiffers(listedPersons, shown(persons.announced), listedRights, shown(rights.announced))}</p>;
}

const shown = (announced: string | null): string | null => (announced === null ? null : formatDecimal(announced));
