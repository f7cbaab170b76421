/** A folder of PNGs in assets/icons, made of one drawing, and the container files made of it. */
export interface IconSet {
  /** The folder of the PNGs, and the name of the containers. */
  readonly name: string;
  /** The drawing in assets/. */
  readonly source: string;
  readonly sizes: readonly number[];
  /** How wide the drawing stands in the picture: 1 fills it. */
  readonly scale: number;
  /** Sizes in <name>.ico. */
  readonly ico: readonly number[];
  /** Sizes in <name>.icns. */
  readonly icns: readonly number[];
}

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
const ICNS_SIZES = [32, 64, 128, 256, 512, 1024];

/** macOS wants icons of programs to fill 824 of 1024 pixels; the drawing's tile fills 896. */
const MAC_SCALE = 824 / 896;

/** Every icon of the program. */
export const ICON_SETS: readonly IconSet[] = [
  { name: 'app', source: 'icon.svg', sizes: SIZES, scale: 1, ico: ICO_SIZES, icns: [] },
  { name: 'mac', source: 'icon.svg', sizes: ICNS_SIZES, scale: MAC_SCALE, ico: [], icns: ICNS_SIZES },
  { name: 'document', source: 'document-icon.svg', sizes: SIZES, scale: 1, ico: ICO_SIZES, icns: ICNS_SIZES },
];

/** Which drawing the committed pictures were made of: sha256 by name of the drawing. */
export const RENDERED_FROM = 'rendered-from.json';
