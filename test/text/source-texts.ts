import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import type { Language } from '#shared/text/language.ts';

/** The folder of the program. */
export const ROOT = join(import.meta.dirname, '../..');

/** Code files under a folder, by their paths from {@link ROOT}. */
export const codeUnder = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file.replaceAll('\\', '/')}`).filter((file) => /\.tsx?$/u.test(file));

/** Where texts stand: of the window and of messages, of the sheets of the workbook, of the command line. */
export const TEXT_FILES: readonly string[] = [...codeUnder('shared/text'), ...codeUnder('shared/workbook/sheets').filter((file) => file.endsWith('/text.ts')), ...codeUnder('electron/cli')];

/** A node of the syntax tree; what it has besides depends on its type. */
export type Node = Readonly<Record<string, unknown>> & { readonly type: string };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The syntax tree of a file. */
export function parsed(file: string): Node {
  const { program, errors } = parseSync(join(ROOT, file), readFileSync(join(ROOT, file), 'utf8'));
  if (errors.length > 0 || !isNode(program)) throw new Error(`${file} cannot be parsed`);
  return program;
}

/** What a node holds, in the order of the file. */
export const childrenOf = (node: Node): readonly Node[] => Object.values(node).flatMap((value): readonly unknown[] => (Array.isArray(value) ? value : [value])).filter(isNode);

/** A sentence or word as the code has it: "{}" stands for what is put in. */
export interface SourceText {
  readonly file: string;
  readonly language: Language;
  readonly text: string;
}

const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff]/u;
const IN_JAPANESE = /^ja$|japanese/iu;

/** All texts that the code of a file writes out, with their language. */
export function textsOf(file: string): readonly SourceText[] {
  const found: SourceText[] = [];
  const visit = (node: Node, language: Language): void => {
    if (/^(?:Import|TS(?!As|Satisfies|NonNull)|ExportAll)/u.test(node.type)) return;
    const within = IN_JAPANESE.test(nameOf(node)) ? 'ja' : nameOf(node) === 'en' ? 'en' : language;
    const text = writtenIn(node);
    if (text !== null && /\p{L}/u.test(text)) found.push({ file, language: JAPANESE.test(text) ? 'ja' : within, text });
    for (const child of childrenOf(node)) if (!isKeyOf(node, child)) visit(child, within);
  };
  visit(parsed(file), 'en');
  return found;
}

/** What a property or a variable is called. */
function nameOf({ type, key, id }: Node): string {
  const name = type === 'Property' ? key : type === 'VariableDeclarator' ? id : null;
  return isNode(name) && typeof name['name'] === 'string' ? name['name'] : '';
}

const isKeyOf = (node: Node, child: Node): boolean => (node.type === 'Property' && node['key'] === child) || (node.type === 'MemberExpression' && node['property'] === child);

function writtenIn({ type, value, quasis }: Node): string | null {
  if (type === 'Literal') return typeof value === 'string' ? value : null;
  if (type !== 'TemplateLiteral' || !Array.isArray(quasis)) return null;
  return quasis.flatMap((part: unknown) => (isNode(part) ? [cooked(part)] : [])).join('{}');
}

function cooked({ value }: Node): string {
  return typeof value === 'object' && value !== null && 'cooked' in value && typeof value.cooked === 'string' ? value.cooked : '';
}
