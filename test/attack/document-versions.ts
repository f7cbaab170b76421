import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDocuments } from '#electron/host/documents.ts';
import { issueSentence } from '#shared/text/issues.ts';
import { parseDocumentBytes } from '#shared/grant/parse-document-bytes.ts';
import { DOCUMENT_VERSION } from '#shared/grant/schema.ts';
import { LANGUAGES } from '#shared/text/language.ts';
import { builtGrantsheet } from '#test/cli/grantsheet.ts';
import { tryAll, type AttackResult, type Campaign } from './campaign.ts';
import { judgeDocument } from './document-faults.ts';
import { goldenDocuments, type GoldenDocument } from './golden-documents.ts';

/** A document of some version, and what must be right of it. It answers what is wrong, or null. */
interface VersionAttack {
  readonly name: string;
  readonly run: () => Promise<string | null> | string | null;
}

/** What an earlier version wrote opens, becomes one of this version, and nothing that it says is lost. */
function earlierFault({ text, version }: GoldenDocument): string | null {
  const { accepted, fault } = judgeDocument(Buffer.from(text));
  if (!accepted || fault !== null) return fault ?? 'it does not open';
  const reading = parseDocumentBytes(Buffer.from(text));
  if (!reading.ok || reading.document.version !== DOCUMENT_VERSION) return 'it does not become a document of this version';
  return lostFrom(withIssuePrice(withPercentDecimals(JSON.parse(text) as OlderDocument, version), version), reading.document, version === DOCUMENT_VERSION ? '' : 'version');
}

interface OlderDocument {
  readonly grant?: { readonly issuePrice: string | null };
  readonly columns?: readonly { readonly unit: string; readonly decimals: number | null }[];
}

/** Until version 4, decimals of a percentage were those of its ratio: two more for what is shown alike. */
function withPercentDecimals(document: OlderDocument, version: number): OlderDocument {
  if (version > 4 || document.columns === undefined) return document;
  return { ...document, columns: document.columns.map((column) => (column.unit === 'ratio' && column.decimals !== null ? { ...column, decimals: Math.max(0, column.decimals - 2) } : column)) };
}

/** Until version 6, an issue price was its amount alone. */
function withIssuePrice(document: OlderDocument, version: number): object {
  if (version > 6 || document.grant === undefined) return document;
  const { issuePrice } = document.grant;
  return { ...document, grant: { ...document.grant, issuePrice: { status: issuePrice === null ? 'none' : 'decided', perRight: issuePrice } } };
}

/** The first place whose value is not in the other document; `passed` is a key that may differ. */
function lostFrom(before: unknown, after: unknown, passed: string): string | null {
  if (typeof before !== 'object' || before === null) return Object.is(before, after) ? null : `${JSON.stringify(before)} has become ${JSON.stringify(after)}`;
  for (const [key, value] of Object.entries(before)) {
    if (key === passed) continue;
    const lost: string | null = typeof after === 'object' && after !== null ? lostFrom(value, Reflect.get(after, key), '') : 'it is gone';
    if (lost !== null) return `${key}: ${lost}`;
  }
  return null;
}

const LATER_VERSIONS = [DOCUMENT_VERSION + 1, DOCUMENT_VERSION + 2, 99] as const;

/** A document as a later version might write it: the same, with something that this one does not know. */
const laterText = (text: string, version: number): string => `${JSON.stringify({ ...(JSON.parse(text) as object), version, something: ['new'] }, null, 2)}\n`;

/** Commands that read a document, each of them told to write over it where it can write. */
const COMMANDS: readonly (readonly string[])[] = [
  ['check', 'later.grant'], ['calc', 'later.grant'], ['export', 'later.grant', '--out', 'later.grant'], ['import-allottees', 'later.grant', 'list.csv', '--out', 'later.grant'],
  ['sensitivity', 'later.grant', '--metric', 'shares', '--rows', 'exercisePrice=1:2:1', '--cols', 'rights=1:2:1'], ['solve', 'later.grant', '--find', 'rights', '--metric', 'dilutionOfIssued', '--at-most', '3%'],
];

/** The words in which a later version is refused, in both languages, with both versions in them; or what is wrong. */
function refusalFault(text: string, version: number): string | null {
  const reading = parseDocumentBytes(Buffer.from(text));
  if (reading.ok) return 'it opens';
  const [issue] = reading.issues;
  const isSaid = LANGUAGES.every((language) => [version, DOCUMENT_VERSION].every((one) => issueSentence(issue, language).includes(String(one))));
  return issue.code === 'versionTooNew' && isSaid ? null : `it is refused by ${issue.code}: ${issueSentence(issue, 'en')}`;
}

/** A document of a later version: refused in words by all that read it, and as it was on disk after. */
async function laterFault(text: string, version: number): Promise<string | null> {
  const said = refusalFault(text, version);
  if (said !== null) return said;
  const folder = mkdtempSync(join(tmpdir(), 'grantsheet-later-'));
  try {
    const path = join(folder, 'later.grant');
    writeFileSync(path, text);
    writeFileSync(join(folder, 'list.csv'), 'Name,Rights\n社員0001,1\n');
    const before = statSync(path);
    const isUntouched = (): boolean => readFileSync(path, 'utf8') === text && statSync(path).mtimeMs === before.mtimeMs && statSync(path).ino === before.ino;
    const opened = await createDocuments(join(folder, 'data')).open(path);
    if (!opened.ok || !isUntouched()) return 'the host changes it when it opens it';
    for (const words of COMMANDS) {
      const { code, err } = builtGrantsheet(folder, ...words);
      if (code !== 2 || !err.includes('newer Grantsheet')) return `${words[0]} ends with ${code}: ${err.slice(0, 200)}`;
      if (!isUntouched()) return `${words[0]} has changed it`;
    }
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every version up to this one has a golden document: else its opening is not tried. */
function missingVersion(): string | null {
  const there = new Set(goldenDocuments().map(({ version }) => version));
  const missing = Array.from({ length: DOCUMENT_VERSION }, (_, index) => index + 1).filter((version) => !there.has(version));
  return missing.length === 0 ? null : `no document of version ${missing.join(', ')} is kept`;
}

/** Documents of every version before this one, and of versions after it. */
export const versionAttacks = (): readonly VersionAttack[] => [
  { name: 'every version has a document', run: missingVersion },
  ...goldenDocuments().map((golden): VersionAttack => ({ name: golden.name, run: () => earlierFault(golden) })),
  ...LATER_VERSIONS.map((version): VersionAttack => ({ name: `version ${version}`, run: () => laterFault(laterText(goldenDocuments().at(-1)?.text ?? '', version), version) })),
];

/** All attacks by versions. */
export async function attackByVersions(campaign: Campaign): Promise<AttackResult> {
  const all = versionAttacks();
  const failures = await tryAll(campaign, async (_, attempt) => {
    const attack = all[attempt - 1];
    if (attack === undefined) throw new RangeError('There is no such try');
    const what = await attack.run();
    return what === null ? null : `${attack.name}: ${what}`;
  });
  return { tries: campaign.numbers.length, failures, remarks: [] };
}
