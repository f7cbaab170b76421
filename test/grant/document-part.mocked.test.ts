import { describe, expect, it, vi } from 'vitest';
import { commandLimit } from '#shared/commands/command-limit.ts';
import { perform, redo, startHistory, undo } from '#shared/commands/history.ts';
import { replayJournal } from '#shared/commands/journal.ts';
import { reduce } from '#shared/commands/reduce.ts';
import type { Command } from '#shared/commands/command.ts';
import type * as CommandParts from '#shared/commands/parts/all.ts';
import { isStillFresh } from '#shared/grant/freshness.ts';
import { LONGEST_NAME } from '#shared/grant/limits.ts';
import { overLimit } from '#shared/grant/over-limit.ts';
import { newDocument } from '#shared/grant/new-document.ts';
import type * as GrantParts from '#shared/grant/parts/all.ts';
import { parseDocument } from '#shared/grant/parse-document.ts';
import { differencesBetween } from '#shared/grant/differences.ts';
import { compareDocuments } from '#shared/differences/compare-documents.ts';
import { documentSchema, type GrantDocument } from '#shared/grant/schema.ts';
import { writeDocument } from '#shared/grant/write-document.ts';
import { commandLabel } from '#shared/text/commands.ts';
import type * as TextParts from '#shared/text/parts/all.ts';
import { placeInWords } from '#shared/text/places.ts';
import { everyChange } from './every-change.ts';

/** A part as a stranger would add it: one line in each of the three lists, whose types name whatever of them is forgotten. */
vi.mock('#shared/grant/parts/all.ts', async (original) => {
  const { DOCUMENT_PARTS } = await original<typeof GrantParts>();
  const { addedWith, documentPart } = await import('#shared/grant/parts/part.ts');
  const { nameField } = await import('#shared/grant/parts/fields.ts');
  const { z } = await import('#shared/grant/zod.ts');
  const initial = { name: '' };
  return { DOCUMENT_PARTS: { ...DOCUMENT_PARTS, vesting: documentPart({ schema: z.strictObject({ name: nameField }), initial, migrations: { 2: addedWith(initial) } }) } };
});

vi.mock('#shared/commands/parts/all.ts', async (original) => {
  const real = await original<typeof CommandParts>();
  const setVesting = {
    apply(draft: { vesting: { name: string } }, { name }: { name: string }) {
      draft.vesting.name = name;
    },
    limit: ({ name }: { name: string }) => overLimit(name, 'name', 'vesting.name'),
  };
  const PART_COMMANDS = { ...real.PART_COMMANDS, vesting: { setVesting } };
  return { PART_COMMANDS };
});

vi.mock('#shared/text/parts/all.ts', async (original) => {
  const { PART_TEXTS } = await original<typeof TextParts>();
  const text = (label: string, place: string) => ({ labels: { setVesting: () => label }, places: { vesting: place, 'vesting.name': `${place} ·` }, row: null });
  return { PART_TEXTS: { ...PART_TEXTS, vesting: { en: text('change the vesting', 'Vesting'), ja: text('権利確定の変更', '権利確定') } } };
});

type Vested = GrantDocument & { readonly vesting: { readonly name: string } };
// The made-up part is in the lists alone, and not in their types.
const vested = (document: GrantDocument): Vested => document as Vested;
const setVesting = (name: string): Command => ({ type: 'setVesting', name }) as unknown as Command;

describe('a made-up part of a document', () => {
  const document = reduce(newDocument(), setVesting('Four years'));

  it('is in the schema and in a new document, as it is initially', () => {
    expect(Object.keys(documentSchema.shape)).toContain('vesting');
    expect(vested(newDocument()).vesting).toEqual({ name: '' });
  });

  it('comes into documents of the versions before it', () => {
    const { vesting: _, ...before } = vested(newDocument());
    for (const version of [1, 2]) {
      const reading = parseDocument(JSON.stringify({ ...before, version }));
      expect(reading.ok && vested(reading.document).vesting).toEqual({ name: '' });
    }
    const reading = parseDocument(JSON.stringify(before));
    expect(reading.issues).toMatchObject([{ code: 'missingKey', path: 'vesting' }]);
  });

  it('is changed by its command, which is undone, done again and replayed', () => {
    expect(vested(document).vesting).toEqual({ name: 'Four years' });
    expect(reduce(document, setVesting('Four years'))).toBe(document);
    const history = perform(startHistory(newDocument()), setVesting('Four years'));
    expect(vested(undo(history).document).vesting).toEqual({ name: '' });
    expect(redo(undo(history)).document).toEqual(document);
    expect(replayJournal(newDocument(), [JSON.stringify({ kind: 'do', command: setVesting('Four years') })])).toMatchObject({ document, replayed: 1 });
  });

  it('keeps to its limit', () => {
    const long = setVesting('x'.repeat(LONGEST_NAME + 1));
    expect(commandLimit(document, long)).toMatchObject({ code: 'textTooLong', path: 'vesting.name' });
    expect(() => reduce(document, long)).toThrow(RangeError);
  });

  it('has a name in the history, and a place in words', () => {
    expect(commandLabel(setVesting(''), 'en')).toBe('change the vesting');
    expect(commandLabel(setVesting(''), 'ja')).toBe('権利確定の変更');
    expect(placeInWords('vesting', '', 'en')).toBe('Vesting');
    expect(placeInWords('vesting.name', '', 'ja')).toBe('権利確定 ·');
  });

  it('comes back from its file as it was written', () => {
    const text = writeDocument(document);
    const reading = parseDocument(text);
    expect(reading.ok && reading.document).toEqual(document);
    expect(reading.ok && writeDocument(reading.document)).toBe(text);
    expect(parseDocument(text.replace('"name": "Four years"', '"name": "Four years", "cliff": 1')).issues).toMatchObject([{ code: 'unknownKey', path: 'vesting.cliff' }]);
  });

  it('is compared, value by value, though no list of compared parts names it', () => {
    const difference = { path: 'vesting.name', before: '', after: 'Four years' };
    expect(differencesBetween(newDocument(), document).terms).toEqual([difference]);
    const [before, after] = [newDocument(), document].map((one) => ({ document: one, isWithoutPeople: false }));
    expect(compareDocuments(before!, after!, { layouts: false })).toMatchObject([{ kind: 'changed', part: 'vesting', ...difference }]);
  });

  it('counts for whatever is worked out, and is among the changes that freshness is tested by', () => {
    for (const what of ['content', 'row', 'scenarioCell', 'matrix'] as const) expect(isStillFresh(what, newDocument(), { ...document })).toBe(false);
    expect(everyChange(document).map(({ place }) => place)).toContain('vesting.name');
  });
});

it('a command that nobody knows is misuse', () => {
  const unknown = { type: 'setNothing' } as unknown as Command;
  expect(() => reduce(newDocument(), unknown)).toThrow('There is no command "setNothing"');
  expect(() => commandLabel(unknown, 'en')).toThrow('There is no command "setNothing"');
});
