import { useEffect, useLayoutEffect, useRef, useSyncExternalStore, type RefObject } from 'react';
import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../column-definitions.ts';
import { withControl } from '../selection-keys.ts';
import type { SheetSettings, SheetState } from '../sheet-state.ts';
import { FindBar } from './find-bar.tsx';
import { FindMarks } from './find-marks.ts';
import type { Finder } from './finder.ts';
import './find.css';

interface SheetFindProps {
  readonly finder: Finder;
  /** Counts the window's requests to search. */
  readonly request: number;
  /** Counts the window's requests to replace. */
  readonly replaceRequest: number;
  /** The numbers of requests before the sheet was mounted. */
  readonly answered: { readonly find: number; readonly replace: number };
  readonly api: GridApi<GridRow>;
  readonly state: SheetState;
  readonly settings: SheetSettings;
  readonly frame: RefObject<HTMLElement | null>;
  readonly grid: RefObject<HTMLElement | null>;
}

/** Searching in a sheet: its keys, its bar, and the marks of its matches. */
export function SheetFind({ finder, request, replaceRequest, answered: answeredBefore, api, state, settings: { source, columns, language }, frame, grid }: SheetFindProps) {
  const view = useSyncExternalStore(finder.subscribe, finder.current);
  const marks = useRef<FindMarks | null>(null);
  const answered = useRef(answeredBefore);
  const { isOpen, query } = view;

  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const stopListening = listenForFindKeys(element, finder);
    return () => {
      stopListening();
      finder.stop();
    };
  }, [finder, frame]);

  useEffect(() => {
    if (answered.current.replace !== replaceRequest) finder.openReplace();
    else if (answered.current.find !== request) finder.open();
    answered.current = { find: request, replace: replaceRequest };
  }, [finder, request, replaceRequest]);

  useLayoutEffect(() => {
    if (grid.current === null || !isOpen) return;
    const created = new FindMarks(grid.current, api, state);
    marks.current = created;
    return () => {
      created.destroy();
      marks.current = null;
    };
  }, [api, state, grid, isOpen]);

  useEffect(() => marks.current?.show(query), [isOpen, query, source, columns]);

  if (!isOpen) return null;
  return (
    <FindBar
      view={view}
      language={language}
      onFind={(wanted) => finder.find(wanted)}
      onStep={(direction) => finder.step(direction)}
      onReplacing={(replacing) => finder.replaceBy(replacing)}
      onReplace={(all) => (all ? finder.replaceAll() : finder.replaceOne())}
      onClose={() => {
        finder.close();
        frame.current?.querySelector<HTMLElement>('.cell-editor')?.focus({ preventScroll: true });
      }}
    />
  );
}

/** Listens for the search keys, anywhere in the sheet and its bar. Returns a function that stops listening. */
function listenForFindKeys(frame: HTMLElement, finder: Finder): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229 || event.altKey) return;
    if (event.key === 'F3' && !withControl(event)) finder.step(event.shiftKey ? 'previous' : 'next');
    else if (event.key.toLowerCase() === 'f' && withControl(event) && !event.shiftKey) finder.open();
    else if (event.key.toLowerCase() === 'h' && withControl(event) && !event.shiftKey) finder.openReplace();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  frame.addEventListener('keydown', onKeyDown);
  return () => frame.removeEventListener('keydown', onKeyDown);
}
