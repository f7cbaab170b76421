const known = new Map<string, number>();
const MOST_KNOWN = 5_000;
let context: CanvasRenderingContext2D | null = null;

/** Widths of texts in the page's font, each measured once: setting a canvas's font is the most expensive part. */
export function textMeasure(): (text: string, size: string) => number {
  const fontFamily = pageFont();
  return (text, size) => {
    const key = `${size} ${fontFamily} ${text}`;
    const width = known.get(key) ?? measured(text, `${size} ${fontFamily}`);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, width);
    return width;
  };
}

/** Cached, because the page's font depends on its language, and reading it makes the browser compute all styles. */
const fonts = new Map<string, string>();

function pageFont(): string {
  const { lang } = document.documentElement;
  const font = fonts.get(lang) ?? getComputedStyle(document.body).fontFamily;
  fonts.set(lang, font);
  return font;
}

function measured(text: string, font: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * 8;
  context.font = font;
  return context.measureText(text).width;
}
