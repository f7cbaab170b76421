import { useEffect, useEffectEvent, useImperativeHandle, useRef, useState, type Ref } from 'react';
import type { CellPlace } from './grid-source.ts';
import { registerGridModules } from './modules.ts';
import { SheetController, type SheetEvents, type SheetSettings } from './sheet-controller.ts';
import './sheet.css';

registerGridModules();

/** What another part of the window can ask of a sheet. */
export interface SheetHandle {
  focus(place: CellPlace): void;
}

interface SpreadsheetGridProps extends SheetSettings, Partial<Omit<SheetEvents, 'onEdit'>> {
  /** Takes a typed text; answers the sentence that says why not, or null where it was taken. */
  readonly onEdit: (place: CellPlace, text: string) => string | null;
  readonly handle?: Ref<SheetHandle>;
}

interface Refusal {
  readonly sentence: string;
  /** The cell inside the sheet. */
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** Where the sentence stands: beside the cell, so that it covers no cell of its column. */
  readonly left: number;
}

const SENTENCE_WIDTH = 328;

function refusalAt(cell: DOMRect, frame: DOMRect, sentence: string): Refusal {
  const box = { left: cell.left - frame.left, top: cell.top - frame.top, width: cell.width, height: cell.height };
  const fitsRight = box.left + box.width + SENTENCE_WIDTH < frame.width;
  return { sentence, box, left: fitsRight ? box.left + box.width + 8 : Math.max(8, box.left - SENTENCE_WIDTH) };
}

/** The spreadsheet of every screen: a frame of React around one grid. */
export function SpreadsheetGrid(props: SpreadsheetGridProps) {
  const frame = useRef<HTMLDivElement>(null);
  const holder = useRef<HTMLDivElement>(null);
  const controller = useRef<SheetController | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { columns, source, language, label, rowNumberHeading, selectable } = props;
  const settings: SheetSettings = { columns, source, language, label, rowNumberHeading, selectable };

  const onEdit = useEffectEvent((place: CellPlace, text: string) => {
    const sentence = props.onEdit(place, text);
    const cell = controller.current?.cellElement(place)?.getBoundingClientRect();
    const box = frame.current?.getBoundingClientRect();
    if (sentence === null || cell === undefined || box === undefined) return setRefusal(null);
    setRefusal(refusalAt(cell, box, sentence));
  });
  const onFocus = useEffectEvent((place: CellPlace | null) => props.onFocus?.(place));
  const onSelect = useEffectEvent((rowIds: readonly string[]) => props.onSelect?.(rowIds));
  const onTyping = useEffectEvent((place: CellPlace, text: string) => {
    setRefusal(null);
    props.onTyping?.(place, text);
  });
  const onTypingEnd = useEffectEvent(() => props.onTypingEnd?.());
  const onRowMenu = useEffectEvent((rowId: string, at: { x: number; y: number }) => props.onRowMenu?.(rowId, at));
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') setRefusal(null);
    return props.onKey?.(event) ?? false;
  });

  const events = useRef<SheetEvents | null>(null);
  const start = useEffectEvent((element: HTMLElement) => {
    events.current = { onEdit, onFocus, onSelect, onTyping, onTypingEnd, onRowMenu, onKey, onScroll: () => setRefusal(null) };
    return new SheetController(element, settings, events.current);
  });

  useEffect(() => {
    if (holder.current === null) return;
    const created = start(holder.current);
    controller.current = created;
    return () => {
      created.destroy();
      controller.current = null;
    };
  }, []);

  useEffect(() => {
    if (events.current !== null) controller.current?.update(settings, events.current);
  });

  useImperativeHandle(props.handle, () => ({ focus: (place) => controller.current?.focus(place) }), []);

  return (
    <div className="sheet" ref={frame}>
      <div className="sheet-grid" ref={holder} />
      {refusal !== null && (
        <>
          <div className="sheet-refused" style={refusal.box} />
          <p className="sheet-refusal" role="alert" style={{ left: refusal.left, top: refusal.box.top }}>{refusal.sentence}</p>
        </>
      )}
    </div>
  );
}
