import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The longest that a recalculation may take. */
const DEADLINE_MILLISECONDS = 300_000;

/** LibreOffice repeats the results in a file unless its profile says otherwise (0: always recalculate). */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** LibreOffice's program on the PATH; null where it is not installed. */
function sofficeOnPath(): string | null {
  const names = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice'];
  const paths = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '').flatMap((folder) => names.map((name) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}

/**
 * A workbook after LibreOffice has worked out every formula anew, in a profile of its own that is removed afterwards. Null where LibreOffice is
 * not installed, or could not do it in time: the workbook is then checked without.
 */
export async function recalculate(workbook: Uint8Array): Promise<Uint8Array | null> {
  const soffice = sofficeOnPath();
  if (soffice === null) return null;
  const folder = await mkdtemp(join(tmpdir(), 'grantsheet-recalculate-'));
  try {
    await mkdir(join(folder, 'profile', 'user'), { recursive: true });
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    const source = join(folder, 'pack.xlsx');
    await writeFile(source, workbook, { mode: 0o600 });
    const profile = pathToFileURL(join(folder, 'profile')).href;
    await run(soffice, [`-env:UserInstallation=${profile}`, '--headless', '--norestore', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out'), source], { timeout: DEADLINE_MILLISECONDS });
    return await readFile(join(folder, 'out', 'pack.xlsx'));
  } catch {
    // The answer says that it was not recalculated.
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
