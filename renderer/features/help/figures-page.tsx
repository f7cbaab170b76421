import { useMemo, useState } from 'react';
import { definitionText } from '#shared/text/definition-text.ts';
import { helpText } from '#shared/text/help.ts';
import { DefinitionBody } from '#renderer/cases/definition-body.tsx';
import { definitionOf } from '#renderer/cases/definition.ts';
import { useDocument, useLanguage } from '#renderer/store/use-session.ts';
import { definitionGroups, matchingDefinitions } from './definition-groups.ts';
import '#renderer/cases/definition.css';

/** The meaning of every term, input and figure, by figure group; `about` is the initial search. */
export function FiguresPage({ about }: { readonly about: string | null }) {
  const language = useLanguage();
  const document = useDocument();
  const text = helpText[language];
  const [search, setSearch] = useState(() => (about === null ? '' : (definitionOf(about, document, language)?.name ?? '')));
  const groups = useMemo(() => definitionGroups(document, language), [document, language]);
  const found = matchingDefinitions(groups, search);
  return (
    <>
      {/* Not a field of type "search", in which Escape would empty the field and leave the help open. */}
      <input className="field-control" type="text" role="searchbox" autoComplete="off" aria-label={text.search} placeholder={text.search} value={search} onChange={({ target }) => setSearch(target.value)} />
      <div className="help-scroll" tabIndex={0} role="region" aria-label={text.pages.figures}>
        <p className="help-note">{text.law}</p>
        {found.length === 0 && <p role="status">{text.nothingFound}</p>}
        {found.map(({ heading, definitions }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            {definitions.map((definition) => (
              <div key={definition.id} className="help-definition" data-defines={definition.id}>
                <h4>{definition.name}</h4>
                <DefinitionBody definition={definition.source === null && definition.rule !== null ? { ...definition, source: text.noSource } : definition} text={definitionText[language]} />
              </div>
            ))}
          </section>
        ))}
      </div>
    </>
  );
}
