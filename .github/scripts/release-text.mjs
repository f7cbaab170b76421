const FILES = `| system | file |
|---|---|
| Windows, installed for you alone | \`-win-x64.exe\`, \`-win-arm64.exe\` |
| Windows, without installing | \`-portable.exe\`, or the \`.zip\` |
| macOS with an Apple chip | \`-mac-arm64.dmg\`, or the \`.zip\` |
| macOS with an Intel chip | \`-mac-x64.dmg\`, or the \`.zip\` |
| Debian, Ubuntu | \`.deb\` |
| other Linux | \`.AppImage\` |
`;

const UNSIGNED_WINDOWS =
  '- **Windows:** the packages are not signed. Windows says that it protected your PC: choose *More info*, then *Run anyway*.\n';
const UNSIGNED_MAC =
  '- **macOS:** the packages are not signed. macOS refuses the first start: open *System Settings › Privacy & Security* and choose *Open Anyway*.\n';

/**
 * The text of a release.
 * @param {object} facts
 * @param {boolean} facts.macSigned
 * @param {boolean} facts.windowsSigned
 * @param {string | null} facts.attestedIn the repository, as owner/name, that attests where the files were built; null where none does
 */
export const releaseNotes = ({ macSigned, windowsSigned, attestedIn }) => {
  const attested = attestedIn === null ? '' : ` \`gh attestation verify FILE --repo ${attestedIn}\` proves that it was built there.`;
  const unsigned = `${windowsSigned ? '' : UNSIGNED_WINDOWS}${macSigned ? '' : UNSIGNED_MAC}`;
  return [
    FILES,
    `Check a download with \`sha256sum --check --ignore-missing SHA256SUMS\`.${attested}\n`,
    ...(unsigned === '' ? [] : [`### Before the first start\n\n${unsigned}`]),
  ].join('\n');
};
