import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Electron's own typings: what a class has, which events it emits, which options a call takes. */
const TYPINGS = readFileSync(join(import.meta.dirname, '../../../node_modules/electron/electron.d.ts'), 'utf8');

const withoutComments = (text: string): string => text.replace(/\/\*\*.*?\*\//gs, '');

interface Declaration {
  readonly body: string;
  readonly parent: string | null;
}

const declarations = new Map<string, Declaration | null>();

const declarationOf = (name: string): Declaration | null => {
  const known = declarations.get(name);
  if (known !== undefined) return known;
  const found = new RegExp(`\\n  (?:class|interface) ${name}(?: extends ([A-Za-z]+))?[^{\\n]*\\{\\n(.*?)\\n  \\}`, 's').exec(TYPINGS);
  const declaration = found === null ? null : { body: withoutComments(found[2] ?? ''), parent: found[1] ?? null };
  declarations.set(name, declaration);
  return declaration;
};

const collect = (name: string, pattern: RegExp): ReadonlySet<string> => {
  const declaration = declarationOf(name);
  if (declaration === null) return new Set();
  const inherited = declaration.parent === null ? [] : collect(declaration.parent, pattern);
  return new Set([...inherited, ...[...declaration.body.matchAll(pattern)].map((match) => match[1] ?? '')]);
};

/** Names of the events a class of Electron emits. */
export const eventsOf = (className: string): ReadonlySet<string> => collect(className, /\bon\(event: '([^']+)'/g);

/** Names of the members of a class, or of the options of a call. */
export const membersOf = (typeName: string): ReadonlySet<string> => {
  const members = collect(typeName, /^ {4}(?:static |readonly )*([A-Za-z]+)\??[(:<]/gm);
  if (members.size === 0) throw new Error(`Electron's typings have no ${typeName}.`);
  return members;
};

/** The words one option may have: the first list of quoted words after its name. */
export const wordsOf = (typeName: string, member: string): ReadonlySet<string> => {
  const line = new RegExp(`^ {4}(?:readonly )?${member}\\??[(:].*$`, 'm').exec(declarationOf(typeName)?.body ?? '')?.[0] ?? '';
  return new Set([...line.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? ''));
};
