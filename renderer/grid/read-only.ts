import type { SheetEvents } from './sheet-events.ts';
import type { SheetSettings } from './sheet-state.ts';

/** Properties of a sheet that shows figures only: rows cannot be selected, and nothing can be typed in. */
export const READ_ONLY: Pick<SheetSettings, 'selectable'> & Pick<SheetEvents, 'onWrite'> = { selectable: () => false, onWrite: () => [] };
