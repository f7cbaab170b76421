import { expect, it } from 'vitest';
import { newDocument } from '#shared/grant/new-document.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { isFigureAsked } from '#shared/metrics/asked-figures.ts';
import { figureById } from '#shared/metrics/custom-columns.ts';
import { cellAddresses } from '#shared/scenarios/cell-addresses.ts';
import { scenarioColumns } from '#renderer/cases/scenario-columns.ts';

const asked = (document: GrantDocument, id: string): boolean => {
  const figure = figureById(document, id);
  return figure !== null && isFigureAsked(document, figure);
};

it('a figure is asked for once the document gives something of what it needs beside the terms and the market', () => {
  const empty = newDocument();
  expect(['shares', 'intrinsicValue', 'stakeAfterExercise'].map((id) => asked(empty, id))).toEqual([true, true, true]);
  expect(['basicEps', 'dilutionOfVotes', 'authorisedHeadroom'].map((id) => asked(empty, id))).toEqual([false, false, false]);
  expect(asked({ ...empty, eps: { ...empty.eps, profit: '1' } }, 'dilutedEps')).toBe(true);
  expect(asked({ ...empty, votes: { ...empty.votes, unitShares: '100' } }, 'largeAllotmentRatio')).toBe(true);
  expect(asked({ ...empty, market: { ...empty.market, authorised: '100' } }, 'authorisedHeadroom')).toBe(true);
});

it('figures of holders are columns behind the custom ones, hidden until somebody asks for them, with addresses of their own', () => {
  const document: GrantDocument = {
    ...newDocument(),
    columns: [{ id: 'c1', name: 'Twice', formula: 'shares * 2', unit: 'shares', decimals: null }],
    holders: [{ id: 'h1', name: 'Founder', shares: '1', votes: '1' }],
  };
  const columns = scenarioColumns(document, 'en').slice(-4);
  expect(columns.map(({ id, heading, hidden }) => [id, heading, hidden ?? false])).toEqual([
    ['c1', 'Twice', false], ['stakeBefore_h1', 'Founder', true], ['stakeAfter_h1', 'Founder', true], ['votesAfter_h1', 'Founder', true],
  ]);
  const { columnAt, lettersOf } = cellAddresses(document);
  for (const { id, letters } of columns) expect([columnAt(letters ?? ''), lettersOf(id)]).toEqual([id, letters]);
});
