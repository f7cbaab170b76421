import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referenceDocument } from '#shared/grant/reference-document.ts';
import { commandLabel } from '#shared/text/commands.ts';
import { LANGUAGES } from '#shared/text/language.ts';
import { arbitraryCommand } from '../commands/arbitrary-commands.ts';

describe('labels of steps', () => {
  it('count what was done', () => {
    const command = { type: 'removeScenarios', ids: ['s1', 's2', 's3'] } as const;
    expect(commandLabel(command, 'en')).toBe('delete 3 scenarios');
    expect(commandLabel({ ...command, ids: ['s1'] }, 'en')).toBe('delete a scenario');
    expect(commandLabel(command, 'ja')).toBe('シナリオ3件の削除');
  });

  it('tell deciding a price from leaving it pending', () => {
    expect(commandLabel({ type: 'setExercisePrice', exercisePrice: { status: 'decided', amount: '1', decisionDate: null } }, 'en')).toBe('decide the exercise price');
    expect(commandLabel({ type: 'setExercisePrice', exercisePrice: { status: 'pending', decisionDate: null } }, 'en')).toBe('leave the exercise price pending');
  });

  it('call several commands by the gesture that made them', () => {
    expect(commandLabel({ type: 'together', gesture: 'paste', commands: [] }, 'ja')).toBe('貼付け');
  });

  it('are there for every command', () => {
    fc.assert(fc.property(arbitraryCommand, fc.constantFrom(...LANGUAGES), (make, language) => {
      expect(commandLabel(make(referenceDocument()), language)).toMatch(language === 'ja' ? /^[^a-z]+$/ : /^[a-z0-9 ,-]+$/);
    }));
  });
});
