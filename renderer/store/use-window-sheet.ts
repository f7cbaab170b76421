import type { RefObject } from 'react';
import type { Language } from '#shared/text/language.ts';
import type { ActiveCell } from '#renderer/grid/active-cell.ts';
import type { SheetEvents } from '#renderer/grid/sheet-events.ts';
import type { SheetHandle } from '#renderer/grid/spreadsheet-grid.tsx';
import { contentOf } from './content-of.ts';
import { currentDocument } from './session.ts';
import { useAsSheetInView } from './sheet-in-view.ts';
import { useLanguage, useSession, useSessionStore } from './use-session.ts';

/** The connection between a sheet and the window, the same for every sheet of the document. */
export interface WindowSheet extends Pick<SheetEvents, 'onSummary' | 'onRemark' | 'onMoveOn'> {
  readonly language: Language;
  readonly findRequest: number;
  readonly replaceRequest: number;
  readonly content: () => object;
  readonly onActive: (cell: ActiveCell | null) => void;
}

/** Makes a sheet the one in view: formula line and status line show its active cell, selection and remarks. */
export function useWindowSheet(sheet: RefObject<SheetHandle | null>): WindowSheet {
  const session = useSessionStore();
  useAsSheetInView(sheet);
  return {
    language: useLanguage(),
    findRequest: useSession((state) => state.findRequest),
    replaceRequest: useSession((state) => state.replaceRequest),
    content: () => contentOf(currentDocument(session.getState())),
    onActive: (activeCell) => session.setState({ activeCell }),
    onSummary: (summary) => session.setState({ summary }),
    onRemark: (say) => session.setState({ remark: { kind: 'news', say } }),
    onMoveOn: () => session.setState({ remark: null }),
  };
}
