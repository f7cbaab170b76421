/** Fails unless the tag GITHUB_REF_NAME names the version in package.json; tells later steps whether it is a pre-release. */
import { appendFileSync, readFileSync } from 'node:fs';
import { versionOfTag } from './release-version.mjs';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const tag = process.env.GITHUB_REF_NAME ?? '';
if (versionOfTag(tag) !== version) {
  console.error(`The tag ${tag} does not name version ${version} of package.json. Tag v${version}, or change the version first.`);
  process.exitCode = 1;
} else if (process.env.GITHUB_OUTPUT) {
  appendFileSync(process.env.GITHUB_OUTPUT, `version=${version}\nprerelease=${version.includes('-')}\n`);
}
