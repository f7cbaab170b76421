import { PRINT_COLOURS as COLOURS } from '../chart-colours.ts';
import { hasOneSidedInput, type PictureEnd, type TornadoPicture } from '../chart-picture.ts';
import { drawnNumber } from '../drawn-number.ts';
import { tickText } from '../tick-text.ts';
import { legibleTicks, MARGIN, page, PICTURE_WIDTH, TEXT } from './picture-frame.ts';
import { scaleOver, type Scale } from '#shared/drawing/scale.ts';
import { element, roundedPixels, textAt, svgTextWidth } from '#shared/drawing/svg-elements.ts';

const FILLS = { down: COLOURS.series[1] ?? COLOURS.text, up: COLOURS.series[0] ?? COLOURS.text } as const;

/** Bars on both sides of the current value, as an SVG picture. */
export function tornadoSvg(picture: TornadoPicture): string {
  const sign = (fill: string): string => element('rect', { x: 8, y: -6, width: 16, height: 12, fill });
  const entries = [{ name: picture.downName, sign: sign(FILLS.down) }, { name: picture.upName, sign: sign(FILLS.up) }];
  return page({ ...picture, entries, draw: (top, bottom) => plotOf(picture, top, bottom) });
}

function plotOf(picture: TornadoPicture, top: number, bottom: number): string {
  const { bars, xTitle, base } = picture;
  const changes = bars.flatMap(({ down, up }) => [down.change, up.change]).flatMap((change) => (change === null ? [] : [change]));
  const names = Math.max(...bars.flatMap(({ name, range }) => [svgTextWidth(name, TEXT), svgTextWidth(range, 11)]));
  const labels = Math.max(...changes.map(({ shown }) => svgTextWidth(shown, TEXT)), 0) + 12;
  const [left, right, low] = [MARGIN + names + 16, PICTURE_WIDTH - MARGIN, bottom - 44];
  const x = scaleOver([0, ...changes.map(({ exact }) => drawnNumber(exact))], [left + labels, right - labels], 5, false);
  const beside = hasOneSidedInput(picture);
  const row = (low - top - 16) / Math.max(bars.length, 1);
  const zero = x.at(0);
  const write = (tick: number): string => tickText(tick, picture);
  return [
    ...legibleTicks(x, write).map((tick) => element('path', { d: `M${roundedPixels(x.at(tick))} ${roundedPixels(top + 16)}V${roundedPixels(low)}`, stroke: COLOURS.line })
      + textAt(x.at(tick), low + 19, write(tick), { 'text-anchor': 'middle', fill: COLOURS.text })),
    ...bars.map(({ name, range, down, up }, index) => {
      const middle = top + 16 + row * (index + 0.5);
      return element('g', {}, [
        textAt(left - 8, middle - 2, name, { 'text-anchor': 'end', fill: COLOURS.text }),
        textAt(left - 8, middle + 13, range, { 'text-anchor': 'end', fill: COLOURS.muted, 'font-size': 11 }),
        ...(beside
          ? [bar(down, 'down', x, middle - row * 0.19, row / 2), bar(up, 'up', x, middle + row * 0.19, row / 2)]
          : [bar(down, 'down', x, middle, row), bar(up, 'up', x, middle, row)]),
      ].join(''));
    }),
    element('path', { d: `M${roundedPixels(zero)} ${roundedPixels(top + 12)}V${roundedPixels(low)}`, stroke: COLOURS.text }),
    textAt(zero, top + 6, base, { 'text-anchor': 'middle', fill: COLOURS.muted }),
    textAt((left + right) / 2, low + 40, xTitle, { 'text-anchor': 'middle', fill: COLOURS.muted }),
  ].join('\n');
}

function bar({ change }: PictureEnd, side: keyof typeof FILLS, x: Scale, middle: number, row: number): string {
  if (change === null) return '';
  const [zero, end] = [x.at(0), x.at(drawnNumber(change.exact))];
  const height = Math.min(row * 0.62, 36);
  const leftwards = end < zero || (end === zero && side === 'down');
  return element('rect', { x: Math.min(zero, end), y: middle - height / 2, width: Math.abs(end - zero), height, fill: FILLS[side] })
    + textAt(end + (leftwards ? -6 : 6), middle + 4, change.shown, { 'text-anchor': leftwards ? 'end' : 'start', fill: COLOURS.text });
}
