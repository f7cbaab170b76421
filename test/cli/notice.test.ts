import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleDocument } from '#shared/grant/sample-document.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { decided } from '../notice/papers.ts';
import { answerOf, grantsheet, writeGrant } from './grantsheet.ts';

const folder = temporaryFolder();
const read = (name: string): string => readFileSync(join(folder(), name), 'utf8');

test('prints the text, and names what is to be filled in', async () => {
  writeGrant(folder(), 'a.grant');
  const { code, out, err } = await grantsheet(folder(), 'notice', 'a.grant');
  expect(code).toBe(0);
  expect(out).toContain('# Notice of stock acquisition rights\n');
  expect(out).toContain('Exercise price per share: to be decided on 8 November 2006');
  expect(err).toContain('To be filled in: [adjustment clause: not in the document]');
});

test('writes a file in the format of its name, in the language that is asked for', async () => {
  writeGrant(folder(), 'a.grant');
  const run = await grantsheet(folder(), 'notice', 'a.grant', '--out', 'notice.html', '--lang', 'ja');
  expect(run).toMatchObject({ code: 0, out: '書き込みました：notice.html\n' });
  expect(read('notice.html')).toContain('<h1>新株予約権の発行に関するお知らせ</h1>');
  expect((await grantsheet(folder(), 'notice', 'a.grant', '--out', 'notice', '--format', 'html')).code).toBe(0);
  expect(read('notice')).toContain('<!DOCTYPE html>');
});

test('writes a Word document', async () => {
  writeGrant(folder(), 'a.grant');
  expect(await grantsheet(folder(), 'notice', 'a.grant', '--out', 'notice.docx')).toMatchObject({ code: 0, out: 'Written: notice.docx\n' });
  expect([...readFileSync(join(folder(), 'notice.docx')).subarray(0, 2)]).toEqual([0x50, 0x4b]);
  expect(await grantsheet(folder(), 'notice', 'a.grant', '--format', 'docx')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--out') });
});

test('final terms of a pending price are refused in one sentence, and nothing is written', async () => {
  writeGrant(folder(), 'a.grant');
  const { code, out, err } = await grantsheet(folder(), 'notice', 'a.grant', '--state', 'final', '--out', 'n.md');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toBe('The exercise price is to be decided on 8 November 2006, so there are no final terms yet: write the pending notice, or enter the price.\n');
  expect(existsSync(join(folder(), 'n.md'))).toBe(false);
});

test('a decided document gives either state, and answers with the facts of each item', async () => {
  writeGrant(folder(), 'a.grant', (document) => decided(document, '3951'));
  expect(answerOf(await grantsheet(folder(), 'notice', 'a.grant', '--json'))).toMatchObject({ kind: 'notice', state: 'final', language: 'en', format: 'md', issues: [] });
  const answer = answerOf(await grantsheet(folder(), 'notice', 'a.grant', '--state', 'pending', '--json'));
  expect(answer).toMatchObject({ state: 'pending' });
  expect(answer).toMatchObject({ items: expect.arrayContaining([{ number: '6', heading: expect.any(String), source: null, lines: ['to be decided on 8 November 2006'], facts: [{ kind: 'pending', of: 'exercisePrice', date: '2006-11-08', text: 'to be decided on 8 November 2006' }] }]) });
});

test('a list that does not match the terms is a problem, told without names', async () => {
  writeFileSync(join(folder(), 'a.grant'), writeDocument({ ...sampleDocument('en'), allottees: sampleDocument('en').allottees.slice(1) }));
  const { code, out, err } = await grantsheet(folder(), 'notice', 'a.grant', '--kind', 'annual');
  expect(code).toBe(1);
  expect(err).toContain('1 person missing');
  expect(out + err).not.toContain('Employee 0');
});

test.each([
  [['--out', 'notice.html', '--format', 'md'], 'notice.html'],
  [['--kind', 'prospectus'], 'prospectus'],
  [['--state', 'draft'], 'draft'],
  [['--out', 'a.grant'], 'a.grant'],
])('%j is refused', async (words, named) => {
  writeGrant(folder(), 'a.grant');
  const before = read('a.grant');
  const { code, out, err } = await grantsheet(folder(), 'notice', 'a.grant', ...words);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(named);
  expect(read('a.grant')).toBe(before);
});
