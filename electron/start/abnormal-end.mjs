import { dirname, join } from 'node:path';
import { installCommand } from './linux-packages.mjs';

/** Exit statuses that Windows gives to a program it ended. */
const WINDOWS_STATUS = {
  0xc0000135: 'a DLL that it needs is missing',
  0xc000007b: 'it, or a DLL of it, is built for another processor or damaged',
  0xc0000005: 'it has crashed',
};

/** Errors of starting a program that this machine cannot run: Linux, macOS (EBADARCH), Windows. */
const CANNOT_RUN = ['ENOEXEC', 'Unknown system error -86', 'UNKNOWN', 'EFTYPE'];

/** Whether an end needs no message: the person left the program, or it was asked to end. */
export const isNormal = ({ code, startError, wasAsked }) => startError === null && (code === 0 || wasAsked);

/**
 * Why Electron ended by itself, and what helps, in one sentence. What it printed explains a start that failed; later it prints
 * warnings of all kinds.
 * @param {import('./run-electron.mjs').End} end
 * @param {{ program: string, platform: NodeJS.Platform, osRelease: string, isOverride: boolean }} facts `isOverride`: the runtime is the person's own
 */
export const explainEnd = (end, facts) => notStarted(end, facts) ?? (end.isEarly ? printedReason(end, facts) : null) ?? bareEnd(end, facts);

const fetchAgain = ({ program, platform, isOverride }) =>
  isOverride ? 'look at the runtime that ELECTRON_OVERRIDE_DIST_PATH names' : `delete ${distOf(program, platform)} and run npm start again, which fetches it anew`;

const distOf = (program, platform) => (platform === 'darwin' ? join(program, '..', '..', '..', '..') : dirname(program));

const notStarted = ({ startError }, facts) => {
  const { program, platform } = facts;
  if (startError === null) return null;
  if (CANNOT_RUN.includes(startError)) return `Electron does not start: its program is damaged or built for another processor; ${fetchAgain(facts)}.`;
  if (startError === 'ENOENT') {
    return `Electron does not start: ${program} ${platform === 'linux' ? "or the system's loader for it is missing; Electron needs a Linux with glibc" : `is missing; ${fetchAgain(facts)}`}.`;
  }
  if (startError === 'EACCES' || startError === 'EPERM') return `Electron does not start: the system does not let ${program} run (${startError}); ${permissionAdvice(facts)}.`;
  return `Electron does not start: the system answers ${startError}; if that happens again, ${fetchAgain(facts)}.`;
};

const permissionAdvice = ({ program, platform }) =>
  platform === 'darwin'
    ? `where macOS holds it in quarantine, run: xattr -dr com.apple.quarantine "${distOf(program, platform)}"`
    : `run chmod +x "${program}", and see that its disk is not mounted with noexec`;

/** Messages of Electron and the system's loader before they give up. */
const PRINTED = [
  [
    /error while loading shared libraries: ([^:\s]+)/,
    ([, library], { osRelease }) => {
      const command = installCommand(osRelease);
      return `the library ${library} is missing; ${command === null ? 'install it, and GTK 3, NSS, GBM and ALSA with it' : `run: ${command}`}`;
    },
  ],
  [/version [`'](GLIBC\w*_[\d.]+)' not found/, ([, version]) => `this system is too old for it: ${version} is missing`],
  [/Library not loaded: (\S+)/, ([, library], facts) => `${library} is missing; ${fetchAgain(facts)}`],
  [
    /No usable sandbox|SUID sandbox helper binary|Failed to move to new namespace/,
    (_match, { program }) => {
      const helper = join(dirname(program), 'chrome-sandbox');
      return `it cannot set up its sandbox, because the system (on Ubuntu: AppArmor) restricts user namespaces; run: sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`;
    },
  ],
  [
    /Missing X server or \$DISPLAY|cannot open display|Failed to connect to Wayland display/,
    () => 'no display server answers at DISPLAY or WAYLAND_DISPLAY; run npm start in a terminal of the desktop',
  ],
];

const printedReason = ({ output }, facts) => {
  for (const [pattern, explain] of PRINTED) {
    const match = pattern.exec(output);
    if (match !== null) return `Electron ended: ${explain(match, facts)}.`;
  }
  return null;
};

const bareEnd = ({ code, signal, isEarly }, facts) => {
  const { platform } = facts;
  const when = isEarly ? 'as soon as it was started' : 'by itself';
  const advice = isEarly ? `; if that happens again, ${fetchAgain(facts)}` : '';
  if (signal === 'SIGKILL' && platform === 'darwin' && isEarly) {
    return `Electron was killed by macOS, which does so when a program's signature is broken; ${fetchAgain(facts)}.`;
  }
  if (signal !== null) return `Electron ended ${when} with the signal ${signal}${advice}.`;
  if (code === 127) return `Electron ended ${when} with code 127: its program, or a program that it starts, is not there${advice}.`;
  const status = platform === 'win32' ? WINDOWS_STATUS[code] : undefined;
  return `Electron ended ${when} with code ${code > 0xffff ? `0x${code.toString(16)}` : code}${status === undefined ? '' : `: ${status}`}${advice}.`;
};
