import { useState } from 'react';
import type { CustomColumn } from '#shared/grant/schema.ts';
import { INPUT_NAMES } from '#shared/grant/input-names.ts';
import { formulaFunctions } from '#shared/text/formula-functions.ts';
import { formulaNames, type FormulaName } from '#shared/text/formula-spelling.ts';
import { customColumnText } from '#shared/text/custom-column.ts';
import { useLanguage } from '#renderer/store/use-session.ts';

interface NameListProps {
  readonly columns: readonly CustomColumn[];
  readonly onChoose: (written: string) => void;
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** All names that a formula can use, to look up and insert by a press. */
export function NameList({ columns, onChoose }: NameListProps) {
  const language = useLanguage();
  const text = customColumnText[language];
  const [search, setSearch] = useState('');
  const names = formulaNames(columns, language);
  const isInput = ({ id }: FormulaName): boolean => INPUT_NAMES.some((name) => name === id);
  const isOwn = ({ id }: FormulaName): boolean => columns.some((column) => column.id === id);
  const groups = [
    { title: text.own, names: names.filter(isOwn) },
    { title: text.figures, names: names.filter((one) => !isInput(one) && !isOwn(one)) },
    { title: text.inputs, names: names.filter(isInput) },
    { title: text.functions, names: formulaFunctions(language) },
  ].map((group) => ({ ...group, names: group.names.filter(({ id, name }) => folded(`${id} ${name}`).includes(folded(search.trim()))) }));
  const shown = groups.filter((group) => group.names.length > 0);

  return (
    <div className="name-list">
      <input className="field-control" type="search" aria-label={text.search} placeholder={text.search} value={search} onChange={(event) => setSearch(event.target.value)} />
      <div className="name-list-groups" role="group" aria-label={text.names}>
        {shown.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            {group.names.map(({ id, name, written }) => (
              <button key={id} type="button" onClick={() => onChoose(written)}>
                <span>{name}</span>
                {!name.startsWith(written) && name !== id && <code>{written}</code>}
              </button>
            ))}
          </section>
        ))}
        {shown.length === 0 && <p className="name-list-none">{text.noNames}</p>}
      </div>
    </div>
  );
}
