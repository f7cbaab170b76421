import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentInArguments, documentOfSecondStart } from '#electron/main/launch-file.ts';

describe('the document a start names', () => {
  it.each([
    { args: [], named: null },
    { args: ['.'], named: null },
    { args: ['list.xlsx'], named: null },
    { args: ['--file=plan.grant'], named: null },
    { args: ['--flag', 'plan.grant'], named: 'plan.grant' },
    { args: ['PLAN.GRANT'], named: 'PLAN.GRANT' },
    { args: ['one.grant', 'two.grant'], named: 'two.grant' },
  ])('$args', ({ args, named }) => {
    expect(documentInArguments(args, 'work')).toBe(named === null ? null : resolve('work', named));
  });
});

describe.skipIf(process.platform === 'win32')('a document named by an address', () => {
  it.each([
    ['file:///home/a/%E6%96%B0%E6%A0%AA%E4%BA%88%E7%B4%84%E6%A8%A9.grant', '/home/a/新株予約権.grant'],
    ['file:///home/a/two%20words%20&%20more.grant', '/home/a/two words & more.grant'],
    ['FILE:///home/a/plan.GRANT', '/home/a/plan.GRANT'],
    ['file:///home/a/50%25.grant', '/home/a/50%.grant'],
  ])('%s', (address, path) => {
    expect(documentInArguments(['--enable-features=X', address], '/elsewhere')).toBe(path);
  });

  it('that is none on this machine is named as it stands, so that the failure says which', () => {
    expect(documentInArguments(['file://server/share/plan.grant'], '/work')).toBe(resolve('/work', 'file://server/share/plan.grant'));
  });

  it('that is no document is passed over', () => {
    expect(documentInArguments(['file:///home/a/list.xlsx'], '/work')).toBeNull();
  });
});

describe('what a second start tells', () => {
  it.each([[{ document: '/a/plan.grant' }, '/a/plan.grant'], [{ document: null }, null], [{ document: 1 }, null], [null, null], ['x', null], [undefined, null]])('%j', (told, document) => {
    expect(documentOfSecondStart(told)).toBe(document);
  });
});
