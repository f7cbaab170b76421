import { describe, expect, it } from 'vitest';
import { migrate, MIGRATION_STEPS } from '#shared/grant/migrations.ts';
import { DOCUMENT_VERSION } from '#shared/grant/schema.ts';

describe('migrations', () => {
  it('lead from every older version to this one', () => {
    const older = Array.from({ length: DOCUMENT_VERSION - 1 }, (_, index) => String(index + 1));
    expect(Object.keys(MIGRATION_STEPS)).toEqual(older);
  });

  it('leave a document of this version as it is', () => {
    const document = { format: 'grantsheet', version: DOCUMENT_VERSION };
    expect(migrate(document, DOCUMENT_VERSION)).toBe(document);
  });

  it('run one after another, and say which version they have reached', () => {
    const steps = {
      1: (document: object) => ({ ...document, added: 'by 1' }),
      2: (document: object) => ({ ...document, seen: JSON.stringify(document) }),
    };
    expect(migrate({ version: 1, title: 'kept' }, 1, 3, steps)).toEqual({
      version: 3,
      title: 'kept',
      added: 'by 1',
      seen: '{"version":2,"title":"kept","added":"by 1"}',
    });
  });

  it('a version without a step is a defect of the program', () => {
    expect(() => migrate({ version: 1 }, 1, 2, {})).toThrow('No migration from document version 1');
  });
});
