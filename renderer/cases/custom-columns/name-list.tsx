import { useState } from 'react';
import { customColumnText } from '#shared/text/custom-column.ts';
import { useLanguage } from '#renderer/store/use-session.ts';
import type { NameGroup } from './column-sheet.ts';

interface NameListProps {
  readonly groups: readonly NameGroup[];
  readonly onChoose: (written: string) => void;
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Everything a formula can name, to look up and put in by a press. */
export function NameList({ groups, onChoose }: NameListProps) {
  const text = customColumnText[useLanguage()];
  const [search, setSearch] = useState('');
  const found = groups.map((group) => ({ ...group, names: group.names.filter(({ id, name }) => folded(`${id} ${name}`).includes(folded(search.trim()))) }));
  const shown = found.filter((group) => group.names.length > 0);

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
