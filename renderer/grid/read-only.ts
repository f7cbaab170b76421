import type { SheetEvents } from './sheet-events.ts';
import type { SheetSettings } from './sheet-state.ts';

/** Properties of a read-only sheet: rows cannot be selected, and cells cannot be edited. */
export const READ_ONLY: Pick<SheetSettings, 'selectable'> & Pick<SheetEvents, 'onWrite'> = { selectable: () => false, onWrite: () => [] };
