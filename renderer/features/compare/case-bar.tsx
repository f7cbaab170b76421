import { useRef, useState } from 'react';
import { COMPARE_SHOWS } from '#shared/scenarios/compare/compare.ts';
import { compareText } from '#shared/text/compare.ts';
import { rowName } from '#renderer/cases/row-name.ts';
import type { Point } from '#renderer/ui/place-in-window.ts';
import { useDocument, useLanguage, useSlice } from '#renderer/store/use-session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { Toolbar } from '#renderer/ui/toolbar.tsx';
import { CasesPicker } from '#renderer/cases/case-picker.tsx';
import { movedCase } from '#renderer/cases/compared-cases.ts';
import { useCompareChoice } from '#renderer/cases/use-compare-choice.ts';
import { pointBelow } from '#renderer/ui/place-in-window.ts';
import { compareChoice } from '#renderer/cases/compare-choice.ts';

/** The compared cases, each with its actions, and the choice of values to show. */
export function CaseBar() {
  const document = useDocument();
  const language = useLanguage();
  const text = compareText[language];
  const { show } = useSlice(compareChoice);
  const { cases, base, change } = useCompareChoice();
  const [menu, setMenu] = useState<{ readonly id: string; readonly at: Point } | null>(null);
  const [picker, setPicker] = useState<Point | null>(null);

  const choose = useRef<HTMLButtonElement>(null);

  function remove(id: string) {
    // The removed case's own button disappears with it.
    choose.current?.focus();
    change({ cases: cases.filter((one) => one !== id), base });
  }

  function items(id: string) {
    const at = cases.indexOf(id);
    return [
      { label: text.takeAsBase, disabled: id === base, onChoose: () => change({ cases, base: id }) },
      { label: text.moveLeft, disabled: at === 0, onChoose: () => change({ cases: movedCase(cases, id, -1), base }) },
      { label: text.moveRight, disabled: at === cases.length - 1, onChoose: () => change({ cases: movedCase(cases, id, 1), base }) },
      { label: text.remove, onChoose: () => remove(id) },
    ];
  }

  return (
    <header className="compare-bar">
      <Toolbar className="compare-cases" aria-label={text.cases}>
        {cases.map((id) => {
          const name = rowName(document, id, language);
          return (
            <Button key={id} look="outlined" className="case-chip" data-case={id} aria-haspopup="menu" title={name} onClick={(event) => setMenu({ id, at: pointBelow(event) })}>
              <span className="case-name">{name}</span>
              {id === base && <span className="case-base">{text.base}</span>}
              <span aria-hidden="true" className="case-arrow">▾</span>
            </Button>
          );
        })}
        <Button ref={choose} className="case-choose" aria-haspopup="dialog" onClick={(event) => setPicker(pointBelow(event))}>{text.choose}</Button>
      </Toolbar>
      <Segmented label={text.show} options={COMPARE_SHOWS.map((value) => ({ value, label: text.shows[value] }))} value={show} onChange={(value) => change({ show: value })} />
      {menu !== null && <Menu label={text.menu(rowName(document, menu.id, language))} at={menu.at} items={items(menu.id)} onClose={() => setMenu(null)} />}
      {picker !== null && <CasesPicker at={picker} onClose={() => setPicker(null)} />}
    </header>
  );
}
