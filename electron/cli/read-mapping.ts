import { ALLOTTEE_FIELDS, type AllotteeField, type ListOptions } from '#shared/allottees/list-reading.ts';
import { failure, success, type Result } from '#shared/host/result.ts';
import type { Language } from '#shared/text/language.ts';

/** A comma ends an entry only where the next field follows, because headings have commas too. */
const BETWEEN_ENTRIES = new RegExp(`,(?=\\s*(?:${ALLOTTEE_FIELDS.join('|')})=)`);

const UNCLEAR: Readonly<Record<Language, (text: string, fields: string) => string>> = {
  en: (text, fields) => `--map does not understand "${text}"; write FIELD=HEADING, with a field of ${fields}.`,
  ja: (text, fields) => `--map の「${text}」は解釈できません。「項目=見出し」の形で、項目は ${fields} から指定してください。`,
};

/** What `--map name=氏名,rights=割当個数` says, given once or several times. */
export function readMapping(values: readonly string[], language: Language): Result<ListOptions['mapping']> {
  const mapping: Partial<Record<AllotteeField, string>> = {};
  for (const entry of values.flatMap((value) => value.split(BETWEEN_ENTRIES))) {
    const equals = entry.indexOf('=');
    const field = entry.slice(0, Math.max(equals, 0)).trim();
    const heading = entry.slice(equals + 1).trim();
    if (!isField(field) || heading === '') return failure('mappingUnclear', UNCLEAR[language](entry, ALLOTTEE_FIELDS.join(', ')));
    mapping[field] = heading;
  }
  return success(mapping);
}

// Widened on purpose: what was typed may be any text.
const isField = (text: string): text is AllotteeField => (ALLOTTEE_FIELDS as readonly string[]).includes(text);
