/**
 * Prints what a release says about its files: what to take for which system, and what is not signed.
 * MAC_SIGNED and WINDOWS_SIGNED are "true" where the packages of that system are.
 */
import { releaseNotes } from './release-text.mjs';

const { MAC_SIGNED, WINDOWS_SIGNED, ATTESTED, GITHUB_REPOSITORY } = process.env;
process.stdout.write(
  releaseNotes({
    macSigned: MAC_SIGNED === 'true',
    windowsSigned: WINDOWS_SIGNED === 'true',
    attestedIn: ATTESTED === 'true' ? (GITHUB_REPOSITORY ?? null) : null,
  }),
);
