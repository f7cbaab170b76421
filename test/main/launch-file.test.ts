import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentInArguments } from '#electron/main/launch-file.ts';

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
