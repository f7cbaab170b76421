import type { SheetEvents } from './sheet-events.ts';
import type { SheetSettings } from './sheet-state.ts';

/** Of a sheet of figures alone: no row can be chosen to be deleted or moved, and nothing is put in. */
export const READ_ONLY: Pick<SheetSettings, 'selectable'> & Pick<SheetEvents, 'onWrite'> = { selectable: () => false, onWrite: () => [] };
