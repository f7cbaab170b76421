/** Attributes of an element; numbers are written with at most two decimals. */
export type Attributes = Readonly<Record<string, string | number>>;

/** Fonts for paper: Latin ones first, then Japanese ones of every system. */
export const PICTURE_FONT = "'Helvetica Neue', Arial, 'Liberation Sans', 'Hiragino Sans', 'Yu Gothic UI', 'Noto Sans JP', 'Noto Sans CJK JP', Meiryo, sans-serif";

/** Text for XML 1.0: forbidden characters are removed, special ones escaped. */
export function escaped(text: string): string {
  return text
    // oxlint-disable-next-line no-control-regex -- these are the characters XML forbids
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A length or position in a picture. */
export const roundedPixels = (value: number): string => String(Math.round(value * 100) / 100);

/** One element; `content` must already be markup. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${typeof value === 'number' ? roundedPixels(value) : escaped(value)}"`).join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A line of text at a point. */
export const textAt = (x: number, y: number, text: string, attributes: Attributes = {}): string => element('text', { x, y, ...attributes }, escaped(text));

/** The approximate width of a text: a full-width character counts 1, any other a little more than half. */
export function svgTextWidth(text: string, size: number): number {
  let width = 0;
  for (const sign of text) width += /[\u1100-\u115F\u2E80-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]/u.test(sign) ? 1 : 0.58;
  return width * size;
}
