/** An element of well-formed markup. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: MarkupElement[];
  text: string;
}

const TOKEN = /<\?xml [^>]*\?>|<\/([\w:-]+)>|<([\w:-]+)((?: [\w:-]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
const ATTRIBUTE = / ([\w:-]+)="([^"<]*)"/g;

/** Half of a character that takes two. */
const LONE_HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Reads markup strictly, as far as pictures use it: throws where it is not well formed or has what XML forbids. */
export function readMarkup(source: string): MarkupElement {
  if (/&(?!#\d+;)/.test(source)) throw new Error('A bare &');
  // oxlint-disable-next-line no-control-regex -- these are the characters XML forbids
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/.test(source) || LONE_HALF.test(source)) throw new Error('A character that XML has no place for');
  const root: MarkupElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let at = 0;
  for (const match of source.matchAll(TOKEN)) {
    const [token, closing, opening, attributes = '', alone, text] = match;
    at = match.index + token.length;
    const inside = open.at(-1);
    if (inside === undefined) throw new Error('Something after the end');
    if (closing !== undefined) {
      if (open.pop()?.name !== closing) throw new Error(`</${closing}> closes nothing`);
    } else if (opening !== undefined) {
      const pairs = [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, unescaped(value)] as const);
      if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`<${opening}> has an attribute twice`);
      const element: MarkupElement = { name: opening, attributes: Object.fromEntries(pairs), children: [], text: '' };
      inside.children.push(element);
      if (alone === '') open.push(element);
    } else if (text !== undefined) inside.text += unescaped(text);
  }
  const [only, ...others] = root.children;
  if (at !== source.length || open.length !== 1 || only === undefined || others.length > 0) throw new Error(`Not well formed at ${at}: ${source.slice(at, at + 80)}`);
  return only;
}

const unescaped = (text: string): string => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 10)));

/** An element and all under it. */
export const allUnder = (element: MarkupElement): readonly MarkupElement[] => [element, ...element.children.flatMap(allUnder)];
