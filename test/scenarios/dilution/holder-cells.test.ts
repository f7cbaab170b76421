import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals } from '#shared/calc/decimal-arithmetic.ts';
import { newHolder } from '#shared/grant/parts/holders/part.ts';
import { newSecurity } from '#shared/grant/parts/securities/part.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { inputsOf } from '#shared/metrics/inputs.ts';
import { holderCells, valueIn, type HolderColumn } from '#shared/scenarios/dilution/holder-cells.ts';
import { holdersTable } from '#shared/scenarios/dilution/holders-table.ts';
import { holderBars, shareBridge } from '#shared/scenarios/charts/share-stacks.ts';
import { runs } from '../../runs.ts';
import { companyDocument } from './company-document.ts';

const company: GrantDocument = { ...companyDocument, securities: companyDocument.securities.slice(0, 2) };

function tableOf(document: GrantDocument) {
  const inputs = inputsOf(document, null);
  const rows = holderCells(document);
  return { rows, inputs, at: (id: string, column: HolderColumn) => valueIn(rows.find((row) => row.id === id)!.cells[column], inputs) };
}

describe('holders before and after', () => {
  it('have their stakes and votes with this grant and what is included; the others hold the rest', () => {
    const { rows, at } = tableOf(company);
    expect(rows.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['total total', 'grant grant', 'security b1', 'holder h1', 'holder h2', 'others others']);
    expect([at('total', 'sharesBefore'), at('total', 'sharesAfter'), at('total', 'votesAfter')]).toEqual(['1000000', '1080050', '10800']);
    expect([at('others', 'sharesBefore'), at('others', 'votesBefore')]).toEqual(['160000', '1600']);
    expect([at('b1', 'sharesBefore'), at('b1', 'votesAfter'), at('grant', 'votesAfter')]).toEqual(['0', '300', '500']);
    expect([at('h1', 'stakeBefore'), at('h1', 'stakeAfter')]).toEqual(['0.34', '0.31480024072959585204']);
  });

  it('are worked out cell by cell as in the table of the command line', () => {
    const { at, inputs } = tableOf(company);
    for (const { kind, id, sharesBefore, sharesAfter, votesBefore, votesAfter } of holdersTable(company, inputs)) {
      const own = kind === 'allottees' ? 'grant' : id;
      expect([at(own, 'sharesBefore'), at(own, 'sharesAfter'), at(own, 'votesBefore'), at(own, 'votesAfter')]).toEqual([sharesBefore, sharesAfter, votesBefore, votesAfter]);
    }
  });

  it('add up to all shares exactly, before and after, whatever the numbers are', () => {
    const count = fc.integer({ min: 0, max: 10_000_000 }).map(String);
    fc.assert(fc.property(fc.array(count, { maxLength: 6 }), fc.array(fc.tuple(count, fc.boolean()), { maxLength: 5 }), fc.integer({ min: 1, max: 99_999 }).map(String), (held, others, rights) => {
      const { rows, inputs } = tableOf({
        ...company,
        grant: { ...company.grant, rights },
        holders: held.map((shares, index) => ({ ...newHolder(`h${index}`), shares, votes: '0' })),
        securities: others.map(([shares, included], index) => ({ ...newSecurity(`b${index}`), shares, included })),
      });
      for (const column of ['sharesBefore', 'sharesAfter'] as const) {
        const [total, ...parts] = rows.map(({ cells }) => valueIn(cells[column], inputs) ?? 'missing');
        expect(parts.reduce((sum, part) => addDecimals(sum, part), '0')).toBe(total);
      }
    }), { numRuns: runs(60) });
  });
});

describe('their charts', () => {
  it('step from the outstanding shares to all of them', () => {
    expect(shareBridge({ document: company, scenario: null })).toMatchObject({
      status: 'ready',
      data: [
        { kind: 'outstanding', below: '0', shares: '1000000' }, { kind: 'security', id: 'b1', below: '1000000', shares: '30050' },
        { kind: 'grant', below: '1030050', shares: '50000' }, { kind: 'fullyDiluted', below: '0', shares: '1080050' },
      ],
    });
    expect(shareBridge({ document: { ...company, market: { ...company.market, treasuryShares: null } }, scenario: null })).toMatchObject({ status: 'missing' });
  });

  it('keep the largest groups and put the rest with the other shareholders', () => {
    const many = { ...company, holders: ['10', '40', '20', '30'].map((shares, index) => ({ ...newHolder(`h${index}`), shares, votes: null })) };
    expect(holderBars({ document: many, scenario: null })).toMatchObject({
      status: 'ready',
      data: {
        parts: [{ id: 'h1', before: '40', after: '40' }, { id: 'h3' }, { id: 'h2' }, { kind: 'others', before: '999910' }, { kind: 'security', before: '0', after: '30050' }, { kind: 'grant', after: '50000' }],
        merged: ['h0'],
      },
    });
  });
});
