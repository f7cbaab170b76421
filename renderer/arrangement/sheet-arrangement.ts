import { useMemo, useState } from 'react';
import type { Arrangement, Command } from '#shared/commands/command.ts';
import { USUAL_LAYOUT } from '#shared/grant/parts/layouts/part.ts';
import type { ArrangedSheet, SheetLayout } from '#shared/grant/schema.ts';
import type { Steps } from '#shared/grant/steps.ts';
import type { HiddenRows } from '#renderer/store/hidden-rows.ts';
import { prepareOrder } from '#renderer/store/prepare-document.ts';
import { currentDocument, dispatch } from '#renderer/store/session.ts';
import { useSession, useSessionStore } from '#renderer/store/use-session.ts';

/** The arrangement of a sheet, wherever it is stored, and the functions that change it. */
export interface SheetArrangement {
  readonly layout: SheetLayout;
  /** The rows that the filters excluded when they were last applied; null where they are not applied yet. */
  readonly hidden: HiddenRows | null;
  readonly arrange: (arrangement: Arrangement, layout: SheetLayout) => void;
  /** Makes an order ready in steps; {@link order} with the same ids then takes a moment. Absent where lists are short. */
  readonly prepareOrder?: (rowIds: readonly string[]) => Steps<void>;
  /** Reorders all rows. */
  readonly order: (rowIds: readonly string[]) => void;
  readonly hide: (hidden: HiddenRows | null) => void;
}

/** The command that reorders the rows of each sheet. */
const ORDERS = { scenarios: 'orderScenarios', allottees: 'orderAllottees' } as const satisfies Record<ArrangedSheet, Command['type']>;

/** The arrangement of a sheet that is stored in the document: each gesture is one command, and one step of undo. */
export function useDocumentArrangement(sheet: ArrangedSheet): SheetArrangement {
  const session = useSessionStore();
  const layout = useSession((state) => currentDocument(state).layouts[sheet]);
  const hidden = useSession(({ hiddenRows }) => hiddenRows[sheet]);
  const ways = useMemo(() => ({
    arrange: (arrangement: Arrangement, next: SheetLayout) => dispatch(session, { type: 'arrangeSheet', sheet, arrangement, layout: next }),
    ...(sheet === 'allottees' && { prepareOrder: (ids: readonly string[]) => prepareOrder(currentDocument(session.getState()), ids) }),
    order: (ids: readonly string[]) => dispatch(session, { type: ORDERS[sheet], ids }),
    hide: (rows: HiddenRows | null) => session.setState(({ hiddenRows }) => ({ hiddenRows: { ...hiddenRows, [sheet]: rows } })),
  }), [session, sheet]);
  return useMemo(() => ({ layout, hidden, ...ways }), [layout, hidden, ways]);
}

/** Order and filtered rows of one subject; another subject starts unsorted and is filtered again. */
interface OwnRows {
  readonly subject: object;
  readonly order: readonly string[] | null;
  readonly hidden: HiddenRows | null;
}

/** An arrangement that is not stored. `rowOrder` is null while the rows are not sorted. */
export function useOwnArrangement(subject: object): { readonly arrangement: SheetArrangement; readonly rowOrder: readonly string[] | null } {
  const [layout, setLayout] = useState<SheetLayout>(USUAL_LAYOUT);
  const [kept, setKept] = useState<OwnRows>({ subject, order: null, hidden: null });
  const rows = useMemo(() => (kept.subject === subject ? kept : { subject, order: null, hidden: null }), [kept, subject]);
  const arrangement = useMemo((): SheetArrangement => ({
    layout,
    hidden: rows.hidden,
    arrange: (_, next) => setLayout(next),
    order: (order) => setKept({ ...rows, order }),
    hide: (hidden) => setKept({ ...rows, hidden }),
  }), [layout, rows]);
  return { arrangement, rowOrder: rows.order };
}
