import fc from 'fast-check';
import { expect, it } from 'vitest';
import { perform, redo, startHistory, undo, type History } from '#shared/commands/history.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { Allottee, GrantDocument } from '#shared/grant/schema.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { calculateScenarios } from '#shared/scenarios/table.ts';
import { allotteeColumns } from '#renderer/features/allottees/allottee-columns.ts';
import { allotteeWrites } from '#renderer/features/allottees/allottee-edits.ts';
import { allotteeSource, rowsShown } from '#renderer/features/allottees/allottee-source.ts';
import { scenarioColumns } from '#renderer/features/scenarios/scenario-columns.ts';
import { scenarioSource } from '#renderer/features/scenarios/scenario-source.ts';
import { scenarioWrites } from '#renderer/features/scenarios/scenario-writes.ts';
import type { GridSource } from '#renderer/grid/grid-source.ts';
import { cellsInReadingOrder } from '#renderer/grid/ranges/cell-areas.ts';
import { SheetState } from '#renderer/grid/sheet-state.ts';
import { SheetTransfers } from '#renderer/grid/sheet-transfers.ts';
import type { Written } from '#renderer/store/writes.ts';
import type { CellWrite } from '#renderer/grid/grid-source.ts';
import type { WriteGesture } from '#renderer/grid/sheet-state.ts';

type WritesOf = (document: GrantDocument, writes: readonly CellWrite[], gesture: WriteGesture) => Written;

interface Sheet {
  readonly source: (document: GrantDocument) => GridSource;
  readonly columns: SheetState['settings']['columns'];
  readonly writes: WritesOf;
}

const person = (number: number): Allottee =>
  ({ id: `a${number}`, employeeNumber: `E${number}`, name: `社員000${number}`, company: '', category: 'employee', grade: '', rights: String(number), note: '' });
const start = (): GrantDocument => ({
  ...referenceDocument(),
  scenarios: [1, 2, 3].map((number) => ({ id: `s${number}`, name: `Case ${number}`, exercisePrice: `${3400 + number * 100}`, rights: null, sharesPerRight: null })),
  allottees: [person(1), person(2), person(3)],
});

const SHEETS: Readonly<Record<'scenarios' | 'allottees', Sheet>> = {
  scenarios: {
    columns: scenarioColumns('JPY', [], 'en'),
    source: (document) => scenarioSource({ table: calculateScenarios(document), issues: new Map(), language: 'en', typing: null }),
    writes: scenarioWrites,
  },
  allottees: {
    columns: allotteeColumns('en'),
    source: ({ allottees }) => allotteeSource({ allottees, rows: rowsShown(allottees, '', 'en'), issues: new Map(), language: 'en' }),
    writes: allotteeWrites,
  },
};

/** A clipboard without a browser: what is put on it comes back. */
class FakeClipboard {
  private readonly data = new Map<string, string>();
  readonly setData = (type: string, text: string): void => void this.data.set(type, text);
  readonly getData = (type: string): string => this.data.get(type) ?? '';
}

/** A sheet without a window: its planners over a history. */
class Hands {
  history: History;
  readonly state: SheetState;
  private readonly sheet: Sheet;
  private readonly transfers: SheetTransfers;
  private readonly clipboard = new FakeClipboard();

  constructor(sheet: Sheet, document: GrantDocument) {
    this.sheet = sheet;
    this.history = startHistory(document, document);
    this.state = new SheetState({ columns: sheet.columns, source: sheet.source(document), language: 'en', label: '', rowNumberHeading: '', selectable: () => true, content: () => this.history.document });
    this.transfers = new SheetTransfers(this.state, {
      write: (writes, gesture) => this.write(writes, gesture),
      select: (selection) => void (this.state.selection = selection),
      repaint: () => undefined,
      onNotOneBlock: () => undefined,
      clear: (gesture) => this.clear(gesture),
    });
  }

  do(gesture: Gesture): void {
    const { rows, columns } = this.state.extent;
    const at = (place: readonly [number, number]) => ({ rowIndex: place[0] % rows, columnIndex: place[1] % columns });
    const anchor = at(gesture.from);
    this.state.selection = { active: anchor, ranges: [{ kind: 'cells', anchor, end: at(gesture.to) }] };
    // The planners read the clipboard of an event alone.
    const event = { clipboardData: this.clipboard } as unknown as ClipboardEvent;
    switch (gesture.kind) {
      case 'type':
        if (this.state.view(anchor).edit !== null) this.write([{ place: this.state.place(anchor), text: gesture.text }], 'type');
        return;
      case 'clear':
        return this.clear('clear');
      case 'copy':
        return void this.transfers.copy(event);
      case 'cut':
        return this.transfers.cut(event);
      case 'paste':
        return this.transfers.paste(event);
      case 'pasteText':
        this.clipboard.setData('text/html', '');
        this.clipboard.setData('text/plain', `${gesture.text}\t7\n3,900\t${gesture.text}\n`);
        return this.transfers.paste(event);
      case 'fill':
        this.transfers.dragFill(at(gesture.over));
        return this.transfers.dropFill();
      case 'repeat':
        return this.transfers.repeat(gesture.over[0] % 2 === 0 ? 'down' : 'right');
    }
  }

  private clear(gesture: 'clear' | 'cut'): void {
    const cells = [...cellsInReadingOrder(this.state.dataAreas())].filter((cell) => this.state.view(cell).edit !== null);
    this.write(cells.map((cell) => ({ place: this.state.place(cell), text: '' })), gesture);
  }

  private write(writes: readonly CellWrite[], gesture: WriteGesture): Written['refused'] {
    const { command, refused } = this.sheet.writes(this.history.document, writes, gesture);
    if (command !== null) this.history = perform(this.history, command);
    this.state.settings = { ...this.state.settings, source: this.sheet.source(this.history.document) };
    return refused;
  }
}

const cell = fc.tuple(fc.nat(6), fc.nat(9));
const gesture = fc.record({
  kind: fc.constantFrom('type', 'clear', 'copy', 'cut', 'paste', 'pasteText', 'fill', 'repeat'),
  from: cell,
  to: cell,
  over: cell,
  text: fc.constantFrom('3,951', '', '１２', 'abc', '12 34', 'Base', '5%', '役員'),
});
type Gesture = typeof gesture extends fc.Arbitrary<infer One> ? One : never;

it.each(['scenarios', 'allottees'] as const)('any gestures on the sheet of %s, undone in full, give the starting document byte for byte, and redone the end', (name) => {
  let changed = 0;
  fc.assert(fc.property(fc.array(gesture, { minLength: 1, maxLength: 12 }), (gestures) => {
    const document = start();
    const before = writeDocument(document);
    const hands = new Hands(SHEETS[name], document);
    for (const one of gestures) hands.do(one);
    const after = writeDocument(hands.history.document);
    if (after !== before) changed += 1;
    expect(writeDocument(repeatedly(undo, hands.history).document)).toBe(before);
    expect(writeDocument(repeatedly(redo, repeatedly(undo, hands.history)).document)).toBe(after);
  }), { numRuns: 150 });
  // Gestures that changed nothing would prove nothing.
  expect(changed).toBeGreaterThan(50);
});

function repeatedly(step: (history: History) => History, history: History): History {
  const next = step(history);
  return next.document === history.document ? next : repeatedly(step, next);
}
