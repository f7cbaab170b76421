import type { Direction } from '../ranges/cell-range.ts';
import type { TraceShape } from './trace-shapes.ts';
import type { Point } from '#renderer/ui/place-in-window.ts';

const ORIGIN_RADIUS = 2.5;
const OUTSIDE = 5;
const HEAD = { length: 7, half: 3.5 } as const;
const CHEVRON = { length: 4, half: 3.5 } as const;

/** The forward direction as steps right and down. */
const STEPS: Readonly<Record<Direction, Point>> = { left: { x: -1, y: 0 }, right: { x: 1, y: 0 }, up: { x: 0, y: -1 }, down: { x: 0, y: 1 } };

/** The elements of a trace; their appearance is set by their classes. */
export const traceDrawing = (shapes: readonly TraceShape[]): readonly SVGElement[] => shapes.map(elementOf);

function elementOf(shape: TraceShape): SVGElement {
  const classes = `trace-${shape.shape} trace-${shape.kind}`;
  switch (shape.shape) {
    case 'outline': {
      const { left, top, width, height } = shape.box;
      return element('rect', { class: classes, x: left + 1, y: top + 1, width: Math.max(0, width - 3), height: Math.max(0, height - 3) });
    }
    case 'line':
      return element('path', { class: classes, d: `M${text(shape.from)}L${text(shape.to)}` });
    case 'origin':
      return element('circle', { class: classes, cx: shape.at.x, cy: shape.at.y, r: ORIGIN_RADIUS });
    case 'outside':
      return element('rect', { class: classes, x: shape.at.x - OUTSIDE / 2, y: shape.at.y - OUTSIDE / 2, width: OUTSIDE, height: OUTSIDE });
    case 'head':
      return element('path', { class: classes, d: `M${text(shape.at)}${wings(shape.at, shape.towards, HEAD).map((point) => `L${text(point)}`).join('')}Z` });
    case 'beyond': {
      const [one, other] = wings(shape.at, shape.towards, CHEVRON);
      return element('path', { class: classes, d: `M${text(one)}L${text(shape.at)}L${text(other)}` });
    }
  }
}

/** The two points behind a tip, one on each side. */
function wings(tip: Point, towards: Direction, { length, half }: typeof HEAD | typeof CHEVRON): readonly [Point, Point] {
  const step = STEPS[towards];
  const base = { x: tip.x - step.x * length, y: tip.y - step.y * length };
  const side = { x: step.y * half, y: step.x * half };
  return [{ x: base.x + side.x, y: base.y + side.y }, { x: base.x - side.x, y: base.y - side.y }];
}

const text = ({ x, y }: Point): string => `${x} ${y}`;

function element(name: 'rect' | 'path' | 'circle', attributes: Readonly<Record<string, string | number>>): SVGElement {
  const created = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) created.setAttribute(attribute, String(value));
  return created;
}
