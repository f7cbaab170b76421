import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const PROJECT = join(import.meta.dirname, '..', '..');
const OXLINT = join(PROJECT, 'node_modules', 'oxlint', 'bin', 'oxlint');

/**
 * What the project's own lint configuration says about files put in the project's folders: rule codes by path.
 * @param files source text by path, such as `{ 'shared/calc/a.ts': "import …" }`
 */
export function lint(files: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'grantsheet-lint-'));
  try {
    for (const part of ['.oxlintrc.json', 'lint', 'tsconfig.json']) cpSync(join(PROJECT, part), join(folder, part), { recursive: true });
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const run = spawnSync(process.execPath, [OXLINT, '--format=json', ...Object.keys(files)], { cwd: folder, encoding: 'utf8' });
    return codesByFile(Object.keys(files), run.stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function codesByFile(paths: readonly string[], output: string): Record<string, string[]> {
  // The shape of oxlint's JSON report, as far as it is used here.
  const report = JSON.parse(output) as { diagnostics: { code: string; filename: string }[]; number_of_files: number };
  if (report.number_of_files !== paths.length) throw new Error(`Linted ${report.number_of_files} files of ${paths.length}:\n${output}`);
  const found: Record<string, string[]> = Object.fromEntries(paths.map((path) => [path, []]));
  for (const { filename, code } of report.diagnostics) found[filename]?.push(code);
  return found;
}
