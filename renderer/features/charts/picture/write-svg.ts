import type { ChartPicture } from '../chart-picture.ts';
import { linesSvg } from './lines-svg.ts';
import { tornadoSvg } from './tornado-svg.ts';

/** A chart as a separate SVG file, on white, for paper and slides: the chart library draws on a canvas and writes no such file. */
export const writeSvg = (picture: ChartPicture): string => (picture.form === 'tornado' ? tornadoSvg(picture) : linesSvg(picture));
