import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenRowsIn, readClipboardTable, writeClipboardTable, type CopiedCell } from '#renderer/grid/clipboard/clipboard-table.ts';
import type { HtmlCell, ReadHtmlTable } from '#renderer/grid/clipboard/html-table.ts';
import { COPIED_CELLS, payloadOf } from './payloads.ts';

const unread: ReadHtmlTable = () => {
  throw new Error('the HTML was read');
};

const cell = (text: string, rowSpan = 1, columnSpan = 1): HtmlCell => ({ text, rowSpan, columnSpan });

const number = (shown: string, exact: string): CopiedCell => ({ shown, exact });
const text = (shown: string): CopiedCell => ({ shown, exact: null });

describe('a table on the clipboard', () => {
  it('of Excel is read by its plain text', () => {
    const expected = COPIED_CELLS.map((row) => row.map((shown) => (shown === 'tab inside' ? 'tab\tinside' : shown)));
    expect(readClipboardTable(payloadOf('excel'), unread)).toEqual(expected);
  });

  it('of Google Sheets is read by its plain text', () => {
    expect(readClipboardTable(payloadOf('google-sheets'), unread)).toEqual(COPIED_CELLS);
  });

  it('of LibreOffice is read by its HTML where the plain text would lose line breaks', () => {
    const payload = payloadOf('libreoffice');
    expect(readClipboardTable({ ...payload, html: '' }, unread)[1]?.[3]).toBe('two lines');
    expect(readClipboardTable(payload, () => [[cell('from'), cell('HTML')]])).toEqual([['from', 'HTML']]);
    const simple = payload.html.replace('two<br>lines', 'one line');
    expect(readClipboardTable({ text: 'a\tb\n', html: simple }, unread)).toEqual([['a', 'b']]);
    expect(readClipboardTable({ text: '"a\tb"\n', html: simple }, () => [[cell('"a'), cell('b"')]])).toEqual([['"a', 'b"']]);
  });

  it('that is HTML alone has every cell in its column, merged ones too', () => {
    const rows = [[cell('tall', 2), cell('wide', 1, 2)], [cell('b'), cell('c')], [cell('d')]];
    expect(readClipboardTable({ text: '', html: '<table>' }, () => rows)).toEqual([['tall', 'wide', ''], ['', 'b', 'c'], ['d']]);
  });

  it('that is no table is its text, and nothing is nothing', () => {
    expect(readClipboardTable({ text: '3,500', html: '<b>3,500</b>' }, unread)).toEqual([['3,500']]);
    expect(readClipboardTable({ text: '', html: '<b>3,500</b>' }, () => [])).toEqual([]);
    expect(readClipboardTable({ text: '', html: '' }, unread)).toEqual([]);
  });
});

describe('cells copied here', () => {
  const cells = [
    [text('Base'), number('3,500', '3500'), number('1.08%', '0.010835965687709614404')],
    [text('=1+1'), number('−1,200.5', '-1200.5'), number('4,147.5', '=3950*1.05')],
    [text('two\nlines'), number('31 Oct 2006', '2006-10-31'), text('')],
  ];

  it('come back exactly, without the HTML being parsed', () => {
    expect(readClipboardTable(writeClipboardTable(cells), unread)).toEqual([
      ['Base', '3500', '0.010835965687709614404'],
      ['=1+1', '-1200.5', '=3950*1.05'],
      ['two\nlines', '2006-10-31', ''],
    ]);
  });

  it('are what people see in other programs, with a minus those understand', () => {
    expect(writeClipboardTable(cells).text).toBe('Base\t3,500\t1.08%\n=1+1\t-1,200.5\t4,147.5\n"two\nlines"\t31 Oct 2006\t');
  });

  it('are marked as text where they are text, and as numbers where they are numbers', () => {
    const { html } = writeClipboardTable(cells);
    const marked = `style='mso-number-format:"\\@"' sdnum="1033;0;@"`;
    expect(html).toContain(`<td ${marked}>=1+1</td>`);
    expect(html).toContain('<td x:num="-1200.5" style=\'mso-number-format:"\\#\\,\\#\\#0\\.0"\' sdval="-1200.5" sdnum="1033;1033;#,##0.0">-1,200.5</td>');
    expect(html).toContain('<td x:num="0.010835965687709614404" style=\'mso-number-format:"0\\.00%"\' sdval="0.010835965687709614404" sdnum="1033;1033;0.00%">1.08%</td>');
    expect(html).toContain(`<td ${marked}>two<br style="mso-data-placement:same-cell">lines</td><td>31 Oct 2006</td><td></td>`);
  });

  it('that show a formula or what looks like one are text elsewhere, and their results numbers', () => {
    const { html, text: plain } = writeClipboardTable([[number('=A2+', '=A2+'), number('−4,147.5', '=-3950*1.05'), number('2006-10-31', '2006-10-31')]]);
    expect(html).toContain('sdnum="1033;0;@">=A2+</td><td>-4,147.5</td><td>2006-10-31</td>');
    expect(plain).toBe('=A2+\t-4,147.5\t2006-10-31');
  });

  it('cannot smuggle markup', () => {
    const { html } = writeClipboardTable([[text('"><img src=x onerror=alert(1)>')]]);
    expect(html).not.toContain('<img');
    expect(html).not.toContain('"><img');
  });

  it('are read by their plain text where that was changed on the way, or the note of them is broken', () => {
    const { html } = writeClipboardTable(cells);
    expect(readClipboardTable({ text: 'other', html }, unread)).toEqual([['other']]);
    for (const broken of ['[[1]]', '{}', 'null', '[[', '[null]']) {
      expect(readClipboardTable({ text: 'a', html: `<table data-grantsheet="${broken}">` }, unread)).toEqual([['a']]);
    }
  });

  it('come back whatever they hold', () => {
    const arbitraryText = fc.oneof(fc.string(), fc.constantFrom('&amp;', '"', '<', '\u00a0', "'", '\t', '=1', '案\n二')).map((all) => all.replace(/\r\n?/g, '\n'));
    const arbitraryCell = fc.record({ shown: arbitraryText, exact: fc.option(arbitraryText) });
    fc.assert(fc.property(fc.array(fc.array(arbitraryCell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (copied) => {
      expect(readClipboardTable(writeClipboardTable(copied), unread)).toEqual(copied.map((row) => row.map(({ shown, exact }) => exact ?? shown)));
    }));
  });
});

describe('rows that were hidden where they were copied', () => {
  const html = "<table><tr height=20 style='height:15.0pt'><td>1</td></tr><tr height=0 style='mso-height-source:userset;display:none'><td>2</td></tr><tr style=\"DISPLAY : none\"><td>3</td></tr></table>";

  it('are counted where the plain text has them, too', () => {
    const payload = { text: '1\r\n2\r\n3\r\n', html };
    expect(hiddenRowsIn(payload, readClipboardTable(payload))).toBe(2);
  });

  it('are none where the text has only what was seen', () => {
    const payload = { text: '1\r\n', html };
    expect(hiddenRowsIn(payload, readClipboardTable(payload))).toBe(0);
    expect(hiddenRowsIn(payloadOf('excel'), readClipboardTable(payloadOf('excel')))).toBe(0);
  });
});
