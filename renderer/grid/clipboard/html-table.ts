/** A cell of an HTML table, with the numbers of rows and columns it spans. */
export interface HtmlCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Reads the rows of the first table in a page; empty where there is no table. */
export type ReadHtmlTable = (html: string) => readonly (readonly HtmlCell[])[];

/** Uses the page's own parser: in a document that is never shown, scripts do not run and nothing is fetched. */
export const readHtmlTable: ReadHtmlTable = (html) => {
  const table = new DOMParser().parseFromString(withoutStyles(html), 'text/html').querySelector('table');
  return table === null ? [] : Array.from(table.rows, (row) => Array.from(row.cells, readCell));
};

const STYLE_ELEMENTS = /<style\b[\s\S]*?<\/style\s*>/gi;
const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/** Removes styles, because the page's content security policy also applies to parsed HTML and would report them as violations. */
function withoutStyles(html: string): string {
  return html.replace(STYLE_ELEMENTS, '').replace(TAG, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style='));
}

const UNSEEN = /^(?:STYLE|SCRIPT|TEMPLATE)$/;
const BLOCK = /^(?:P|DIV|LI)$/;

function readCell(cell: HTMLTableCellElement): HtmlCell {
  return { text: cellText(cell), rowSpan: cell.rowSpan, columnSpan: cell.colSpan };
}

/** The displayed text of a cell: source spaces collapse, `<br>` and paragraphs break lines. */
function cellText(cell: Element): string {
  const text = pieces(cell).join('');
  return text.replace(/ *\n */g, '\n').replace(/^[ \n]+|[ \n]+$/g, '').replaceAll('\u00a0', ' ');
}

function pieces(node: Node): readonly string[] {
  return Array.from(node.childNodes).flatMap((child) => {
    if (child.nodeType === Node.TEXT_NODE) return [(child.nodeValue ?? '').replace(/[ \t\r\n]+/g, ' ')];
    if (!(child instanceof Element) || UNSEEN.test(child.tagName)) return [];
    if (child.tagName === 'BR') return ['\n'];
    return BLOCK.test(child.tagName) ? [...pieces(child), '\n'] : pieces(child);
  });
}
