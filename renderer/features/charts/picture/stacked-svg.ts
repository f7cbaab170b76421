import { PRINT_COLOURS as COLOURS } from '../chart-colours.ts';
import { drawnParts, type StackedPicture } from '../chart-picture.ts';
import { drawnNumber } from '../drawn-number.ts';
import { tickText } from '../tick-text.ts';
import { MARGIN, page, PICTURE_WIDTH, TEXT } from './picture-frame.ts';
import { scaleOver } from '#shared/drawing/scale.ts';
import { element, roundedPixels, textAt, svgTextWidth } from '#shared/drawing/svg-elements.ts';

const fillOf = (index: number): string => COLOURS.series[index % COLOURS.series.length] ?? COLOURS.text;

/** Bars of parts on each other, as a picture; each part says its number where it has room for it. */
export function stackedSvg(picture: StackedPicture): string {
  const entries = drawnParts(picture).map(({ name }, index) => ({ name, sign: element('rect', { x: 8, y: -6, width: 16, height: 12, fill: fillOf(index) }) }));
  return page({ ...picture, entries, draw: (top, bottom) => plotOf(picture, top, bottom) });
}

function plotOf(picture: StackedPicture, top: number, bottom: number): string {
  const { bars, parts, yTitle } = picture;
  const write = (tick: number): string => tickText(tick, picture);
  const sums = bars.map((_, bar) => parts.reduce((sum, { values }) => sum + drawnNumber(values[bar]?.exact ?? '0'), 0));
  const low = bottom - 28;
  const y = scaleOver([0, ...sums], [low, top + 24], 6, true);
  const left = MARGIN + Math.max(...y.ticks.map((tick) => svgTextWidth(write(tick), TEXT))) + 12;
  const column = (PICTURE_WIDTH - MARGIN - left) / Math.max(bars.length, 1);
  const width = Math.min(column * 0.62, 160);
  const drawn = drawnParts(picture);
  return [
    textAt(MARGIN, top + 4, yTitle, { fill: COLOURS.muted }),
    ...y.ticks.map((tick) => element('path', { d: `M${roundedPixels(left)} ${roundedPixels(y.at(tick))}H${PICTURE_WIDTH - MARGIN}`, stroke: tick === 0 ? COLOURS.lineStrong : COLOURS.line })
      + textAt(left - 8, y.at(tick) + 4, write(tick), { 'text-anchor': 'end', fill: COLOURS.text })),
    ...bars.map((bar, index) => {
      const middle = left + column * (index + 0.5);
      let below = 0;
      const pieces = parts.map((part) => {
        const value = part.values[index] ?? null;
        const from = below;
        below += drawnNumber(value?.exact ?? '0');
        if (part.isSpacer || value === null) return '';
        const [high, height] = [y.at(below), y.at(from) - y.at(below)];
        const label = height >= TEXT + 6 ? textAt(middle, high + height / 2 + 4, value.shown, { 'text-anchor': 'middle', fill: COLOURS.surface }) : '';
        return element('rect', { x: middle - width / 2, y: high, width, height: Math.max(height, 0.75), fill: fillOf(drawn.indexOf(part)) }) + label;
      });
      return pieces.join('') + textAt(middle, low + 20, bar, { 'text-anchor': 'middle', fill: COLOURS.text, 'font-size': Math.min(TEXT, TEXT * (column - 8) / Math.max(svgTextWidth(bar, TEXT), 1)) });
    }),
  ].join('\n');
}
