import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { childrenOf, codeUnder, parsed, ROOT, TEXT_FILES, type Node } from './source-texts.ts';

/** What a file reads of objects. */
interface Reads {
  /** Members by their names, also those taken out by a pattern. */
  readonly members: ReadonlySet<string>;
  /** Those of them that are indexed by something else, or handed on as they are. */
  readonly whole: ReadonlySet<string>;
  /** Texts in quotes: names by which others may index. */
  readonly quoted: ReadonlySet<string>;
  /** Ends of names that are put together: text[`${direction}Hint`]. */
  readonly ends: readonly string[];
  /** Names that the file imports, and the files they come from. */
  readonly imported: ReadonlySet<string>;
  readonly from: ReadonlySet<string>;
}

const FILES = [...codeUnder('shared'), ...codeUnder('electron'), ...codeUnder('renderer')];

const identifier = (node: unknown): string | null => (isNode(node) && typeof node['name'] === 'string' ? node['name'] : isNode(node) && typeof node['value'] === 'string' ? node['value'] : null);
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

function readsOf(file: string): Reads {
  const [members, whole, quoted, imported, from, ends] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>(), [] as string[]];
  const take = (node: Node, parent: Node | null): void => {
    if (node.type === 'ImportDeclaration' || node.type === 'ExportNamedDeclaration') {
      for (const child of childrenOf(node)) imported.add(identifier(child['imported']) ?? '');
      const source = identifier(node['source']);
      if (source !== null) from.add(source.startsWith('#') ? source.slice(1) : posix.join(posix.dirname(file), source));
    }
    if (node.type === 'MemberExpression') {
      const name = node['computed'] === true && !isLiteral(node['property']) ? null : identifier(node['property']);
      if (name !== null) members.add(name);
      if (node['computed'] === true) ends.push(...endOf(node['property']));
      const isReadFurther = parent?.type === 'MemberExpression' && parent['object'] === node && parent['computed'] !== true;
      if (name !== null && !isReadFurther) whole.add(name);
    }
    if (node.type === 'ObjectPattern') {
      for (const property of childrenOf(node)) {
        const name = identifier(property['key']);
        if (name === null) continue;
        members.add(name);
        if (isNode(property['value']) && property['value'].type === 'Identifier') whole.add(name);
      }
    }
    if (node.type === 'Literal' && typeof node['value'] === 'string') quoted.add(node['value']);
    for (const child of childrenOf(node)) take(child, node);
  };
  take(parsed(file), null);
  return { members, whole, quoted, ends, imported, from };
}

/** What a template ends with, behind all that is put in. */
function endOf(node: unknown): readonly string[] {
  const last = isNode(node) && node.type === 'TemplateLiteral' && Array.isArray(node['quasis']) ? (node['quasis'].at(-1) as { readonly value: { readonly cooked: string } }) : null; // A template has parts.
  return last === null || last.value.cooked === '' ? [] : [last.value.cooked];
}

const isLiteral = (node: unknown): boolean => isNode(node) && node.type === 'Literal';

const READS = new Map(FILES.map((file) => [file, readsOf(file)]));

/** Texts of both languages by the name of the object that has them. */
async function textObjects(file: string): Promise<readonly (readonly [name: string, texts: object])[]> {
  const exported: Readonly<Record<string, unknown>> = await import(pathToFileURL(join(ROOT, file)).href);
  return Object.entries(exported).flatMap(([name, value]) => (typeof value === 'object' && value !== null && 'en' in value && typeof value.en === 'object' && value.en !== null && !Array.isArray(value.en) ? [[name, value.en] as const] : []));
}

/** Texts that no file reads: neither by their name, nor with the texts around them as a whole. */
function unused(texts: object, readers: readonly Reads[], path: string): readonly string[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) => {
    if (!readers.some(({ members, quoted, ends }) => members.has(key) || quoted.has(key) || ends.some((end) => key.endsWith(end)))) return [`${path}.${key}`];
    const isWhole = typeof value !== 'object' || value === null || Array.isArray(value) || readers.some(({ whole }) => whole.has(key));
    return isWhole ? [] : unused(value, readers, `${path}.${key}`);
  });
}

/** Objects of texts that other code looks everything up in by codes and ids of its own. */
const LOOKED_UP: readonly string[] = ['issueText', 'hostErrorText', 'fileErrorText', 'sourceText', 'numberProblemText', 'figureText', 'meaningText', 'actionText', 'sampleText'];

/** Files that import the texts or their type; those that get them handed on by one of these; and, for names in quotes, what these import. */
function readersOf(file: string, names: readonly string[]): readonly Reads[] {
  const direct = [...READS].filter(([reader, { imported }]) => reader === file || names.some((name) => imported.has(name)));
  const handing = direct.map(([reader]) => reader).filter((reader) => reader !== file);
  const handed = [...READS].filter(([, { from }]) => handing.some((reader) => from.has(reader)));
  const namesOfKinds = direct.flatMap(([, { from }]) => [...from].flatMap((imported) => READS.get(imported) ?? [])).map(({ quoted }): Reads => ({ members: NONE, whole: NONE, quoted, ends: [], imported: NONE, from: NONE }));
  return [...[...direct, ...handed].map(([, reads]) => reads), ...namesOfKinds];
}

const NONE: ReadonlySet<string> = new Set();

/** Read by the code of an evaluation, which is written far from there. */
const BY_CODE: readonly string[] = ['scenarioText.unlikeSigns', 'scenarioText.zeroToZero'];

it.each(TEXT_FILES)('%s: every text is read', async (file) => {
  const objects = (await textObjects(file)).filter(([name]) => !LOOKED_UP.includes(name) && !file.includes('/parts/'));
  const left = objects.flatMap(([name, texts]) => {
    const type = name.charAt(0).toUpperCase() + name.slice(1);
    return unused(texts, readersOf(file, [name, type]), name);
  });
  expect(left.filter((path) => !BY_CODE.includes(path))).toEqual([]);
});
