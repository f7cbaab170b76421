import type { ChartPicture } from '../chart-picture.ts';
import { linesSvg } from './lines-svg.ts';
import { stackedSvg } from './stacked-svg.ts';
import { tornadoSvg } from './tornado-svg.ts';

/** A chart as an SVG file of its own, on white, for paper and slides: the library draws on a canvas and writes no such file. */
export function writeSvg(picture: ChartPicture): string {
  switch (picture.form) {
    case 'tornado':
      return tornadoSvg(picture);
    case 'stacked':
      return stackedSvg(picture);
    case 'lines':
    case 'areas':
      return linesSvg(picture);
  }
}
