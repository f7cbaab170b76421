import type { Context } from './context.ts';
import type { Display, Rectangle } from './machine.ts';

const overlap = (one: Rectangle, other: Rectangle): number => {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, width) * Math.max(0, height);
};

const distance = (display: Display, x: number, y: number): number => {
  const { bounds } = display;
  return Math.hypot(x - (bounds.x + bounds.width / 2), y - (bounds.y + bounds.height / 2));
};

const described = ({ id, bounds, workArea, scaleFactor }: Display) => ({
  id,
  bounds,
  workArea,
  scaleFactor,
  size: { width: bounds.width, height: bounds.height },
  workAreaSize: { width: workArea.width, height: workArea.height },
  rotation: 0,
  internal: false,
  label: '',
});

/** `electron.screen`: the displays of the machine, once the program is ready. */
export const createScreen = (context: Context) => {
  const events = context.events('Screen');
  const displays = (): readonly Display[] => {
    context.needsReady("The 'screen' module can't be used before the app 'ready' event");
    return context.machine.displays;
  };
  const primary = (): Display => {
    const [first] = displays();
    if (first === undefined) throw new Error('A machine has a display.');
    return first;
  };
  const nearest = (x: number, y: number): Display => displays().reduce((best, display) => (distance(display, x, y) < distance(best, x, y) ? display : best), primary());

  return context.strict(
    'screen',
    {
      ...events.members,
      getAllDisplays: () => displays().map(described),
      getPrimaryDisplay: () => described(primary()),
      getDisplayNearestPoint: ({ x, y }: { x: number; y: number }) => described(nearest(x, y)),
      getDisplayMatching(bounds: Rectangle) {
        const best = displays().reduce((found, display) => (overlap(bounds, display.bounds) > overlap(bounds, found.bounds) ? display : found), primary());
        return described(overlap(bounds, best.bounds) > 0 ? best : nearest(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2));
      },
      getCursorScreenPoint: () => ({ x: 0, y: 0 }),
    },
    'Screen',
  );
};
