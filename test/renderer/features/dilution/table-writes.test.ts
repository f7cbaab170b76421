import { describe, expect, it } from 'vitest';
import { reduce } from '#shared/commands/reduce.ts';
import type { Command } from '#shared/commands/command.ts';
import { newHolder } from '#shared/grant/parts/holders/part.ts';
import { newSecurity } from '#shared/grant/parts/securities/part.ts';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { moveRowsCommand, orderRowsCommand, removeRowsCommand, replaceRowsCommand, tableWrites } from '#renderer/features/dilution/tables/table-writes.ts';

const reference = referenceDocument('en');
const withRows: GrantDocument = {
  ...reference,
  securities: [{ ...newSecurity('b1'), name: 'Old options', shares: '1000', exercisePrice: '500' }, { ...newSecurity('b2'), name: 'Bond', kind: 'convertible', shares: '2000', addBack: '30' }],
  holders: [{ ...newHolder('h1'), name: 'Founders', shares: '700', votes: '7' }, { ...newHolder('h2'), name: 'Fund', shares: '300', votes: '3' }],
};

const done = (document: GrantDocument, command: Command | null): GrantDocument => (command === null ? document : reduce(document, command));
const write = (rowId: string, columnId: string, text: string) => ({ place: { rowId, columnId }, text });

describe('texts put into the tables', () => {
  it('become rows where they are put into the empty row and below it', () => {
    const writes = [write('newSecurity', 'name', 'RSU 2024'), write('newSecurity', 'kind', 'RSU'), write('newSecurity', 'shares', '12,000'), write('newSecurity+1', 'name', 'CB'), write('newSecurity+1', 'kind', '転換社債'), write('newSecurity+1', 'included', 'いいえ')];
    const { command, refused } = tableWrites(withRows, 'securities', writes, 'paste');
    expect(refused).toEqual([]);
    expect(done(withRows, command).securities.slice(2)).toEqual([
      { ...newSecurity('b3'), name: 'RSU 2024', kind: 'rsu', shares: '12000' },
      { ...newSecurity('b4'), name: 'CB', kind: 'convertible', included: false },
    ]);
  });

  it('change cells in one step, and what is no number, kind or yes is refused with its reason', () => {
    const { command, refused } = tableWrites(withRows, 'securities', [write('b1', 'shares', '1.5万'), write('b2', 'kind', 'bank'), write('b2', 'included', 'perhaps'), write('b2', 'addBack', '-12')], 'paste');
    expect(done(withRows, command).securities.map(({ shares, addBack }) => [shares, addBack])).toEqual([['15000', null], ['2000', '-12']]);
    expect(refused.map(({ place: { columnId }, reason }) => [columnId, reason('en')])).toEqual([
      ['kind', 'This is no kind of security. Choose one of: Option, Convertible, RSU, Preferred, Other.'],
      ['included', 'This cell takes yes or no.'],
    ]);
  });

  it('take a cell back to nothing, and never add a row for nothing', () => {
    expect(done(withRows, tableWrites(withRows, 'holders', [write('h1', 'votes', '')], 'clear').command).holders[0]).toMatchObject({ votes: null, shares: '700' });
    expect(tableWrites(withRows, 'holders', [write('newHolder', 'name', ' ')], 'paste').command).toBeNull();
  });

  it('move, sort, remove and replace rows by one command each', () => {
    const ids = (command: Command): readonly string[] => done(withRows, command).holders.map(({ id }) => id);
    expect(ids(moveRowsCommand(withRows, 'holders', ['h2'], 'h1'))).toEqual(['h2', 'h1']);
    expect(ids(moveRowsCommand(withRows, 'holders', ['h1'], null))).toEqual(['h2', 'h1']);
    expect(ids(orderRowsCommand(withRows, 'holders', ['h2', 'h1']))).toEqual(['h2', 'h1']);
    expect(ids(removeRowsCommand('holders', ['h1']))).toEqual(['h2']);
    expect(done(withRows, replaceRowsCommand(withRows, 'holders', [{ name: 'All', shares: '5' }])).holders).toEqual([{ ...newHolder('h3'), name: 'All', shares: '5' }]);
  });
});
