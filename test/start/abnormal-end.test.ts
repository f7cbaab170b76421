import { describe, expect, test } from 'vitest';
import { explainEnd, isNormal } from '../../electron/start/abnormal-end.mjs';
import type { End } from '../../electron/start/run-electron.mjs';

const END: End = { code: null, signal: null, startError: null, output: '', isEarly: true, wasAsked: false };
const LINUX = { program: '/project/dist/electron', platform: 'linux' as NodeJS.Platform, osRelease: 'ID=ubuntu\nVERSION_CODENAME=noble\n', isOverride: false };
const MAC = { program: '/project/dist/Electron.app/Contents/MacOS/Electron', platform: 'darwin' as NodeJS.Platform, osRelease: '', isOverride: false };
const WINDOWS = { program: '/project/dist/electron.exe', platform: 'win32' as NodeJS.Platform, osRelease: '', isOverride: false };

const explain = (end: Partial<End>, facts = LINUX): string => explainEnd({ ...END, ...end }, facts);

test.each([
  [{ code: 0 }, true],
  [{ code: 0, isEarly: false }, true],
  [{ signal: 'SIGTERM', wasAsked: true }, true],
  [{ code: 1, wasAsked: true }, true],
  [{ code: 1 }, false],
  [{ signal: 'SIGSEGV' }, false],
  [{ startError: 'EACCES' }, false],
] as const)('whether %o is normal: %s', (end, expected) => {
  expect(isNormal({ ...END, ...end })).toBe(expected);
});

describe('an Electron that does not start', () => {
  test.each(['ENOEXEC', 'Unknown system error -86', 'UNKNOWN', 'EFTYPE'])('%s: is for another processor', (startError) => {
    expect(explain({ startError })).toBe('Electron does not start: its program is damaged or built for another processor; delete /project/dist and run npm start again, which fetches it anew.');
  });

  test('finds no loader', () => expect(explain({ startError: 'ENOENT' })).toContain('glibc'));
  test('is not there', () => expect(explain({ startError: 'ENOENT' }, WINDOWS)).toContain('electron.exe is missing; delete'));

  test.each(['EACCES', 'EPERM'])('%s: may not run', (startError) => {
    expect(explain({ startError })).toContain('chmod +x "/project/dist/electron"');
    expect(explain({ startError }, MAC)).toContain('xattr -dr com.apple.quarantine "/project/dist"');
  });

  test('for another reason', () => expect(explain({ startError: 'EMFILE' })).toContain('the system answers EMFILE'));
});

describe('an Electron that ends at once', () => {
  const library = 'electron: error while loading shared libraries: libgbm.so.1: cannot open shared object file: No such file or directory';

  test.each([
    ['ID=ubuntu\nVERSION_CODENAME=noble\n', 'sudo apt install libgtk-3-0t64 libnss3 libgbm1 libasound2t64.'],
    ['ID=ubuntu\nVERSION_CODENAME=jammy\n', 'sudo apt install libgtk-3-0 libnss3 libgbm1 libasound2.'],
    ['ID=debian\nVERSION_CODENAME=bookworm\n', 'sudo apt install libgtk-3-0 libnss3 libgbm1 libasound2.'],
    ['ID="linuxmint"\nID_LIKE="ubuntu debian"\nVERSION_CODENAME=virginia\nUBUNTU_CODENAME=jammy\n', 'sudo apt install libgtk-3-0 libnss3 libgbm1 libasound2.'],
    ['ID=fedora\n', 'sudo dnf install gtk3 nss mesa-libgbm alsa-lib.'],
    ['ID="rocky"\nID_LIKE="rhel centos fedora"\n', 'sudo dnf install'],
    ['ID=arch\n', 'install it, and GTK 3'],
    ['', 'install it, and GTK 3'],
  ])('lacks a library, on %j', (osRelease, advice) => {
    const sentence = explain({ code: 127, output: library }, { ...LINUX, osRelease });
    expect(sentence).toContain('the library libgbm.so.1 is missing');
    expect(sentence).toContain(advice);
  });

  test('is too new for the system', () => {
    expect(explain({ code: 1, output: "/lib/libc.so.6: version `GLIBC_2.34' not found (required by /project/dist/electron)" })).toContain('GLIBC_2.34 is missing');
  });

  test.each([
    "FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper binary was found, but is not configured correctly. Rather than run without sandboxing I'm aborting now.",
    'FATAL:zygote_host_impl_linux.cc(127)] No usable sandbox! … you can try using --no-sandbox.',
    'FATAL:credentials.cc(127)] Failed to move to new namespace: PID namespaces supported, but failed: errno = Operation not permitted',
  ])('may not set up its sandbox: %s', (output) => {
    const sentence = explain({ signal: 'SIGTRAP', output });
    expect(sentence).toContain('AppArmor');
    expect(sentence).toContain('sudo chown root:root "/project/dist/chrome-sandbox" && sudo chmod 4755 "/project/dist/chrome-sandbox"');
    expect(sentence).not.toContain('--no-sandbox');
  });

  test('reaches no display', () => {
    expect(explain({ code: 1, output: 'ERROR:ozone_platform_x11.cc(246)] Missing X server or $DISPLAY' })).toContain('no display server answers');
  });

  test('has lost a library of its own on macOS', () => {
    expect(explain({ signal: 'SIGABRT', output: 'dyld[1]: Library not loaded: @rpath/Electron Framework' }, MAC)).toContain('delete /project/dist and');
    expect(explain({ signal: 'SIGKILL' }, MAC)).toContain('signature');
  });

  test.each([
    [0xc0000135, '0xc0000135: a DLL that it needs is missing'],
    [0xc000007b, '0xc000007b: it, or a DLL of it, is built for another processor'],
    [0xc0000409, '0xc0000409; if'],
  ])('ends with a status of Windows: %i', (code, expected) => {
    expect(explain({ code }, WINDOWS)).toContain(`with code ${expected}`);
  });

  test.each([
    [{ code: 127 }, 'with code 127: its program, or a program that it starts, is not there; if that happens again'],
    [{ code: 3 }, 'as soon as it was started with code 3; if that happens again'],
    [{ signal: 'SIGSEGV' }, 'as soon as it was started with the signal SIGSEGV; if that happens again'],
  ] as const)('for another reason: %o', (end, expected) => {
    expect(explain(end)).toContain(expected);
  });
});

test('a runtime of the person’s own is not to be deleted', () => {
  for (const end of [{ startError: 'ENOEXEC' }, { code: 3 }]) {
    const sentence = explain(end, { ...LINUX, isOverride: true });
    expect(sentence).toContain('ELECTRON_OVERRIDE_DIST_PATH');
    expect(sentence).not.toContain('delete');
  }
});

test('a late end is not explained by what was printed long before', () => {
  expect(explain({ signal: 'SIGSEGV', isEarly: false, output: 'Failed to connect to Wayland display' })).toBe('Electron ended by itself with the signal SIGSEGV.');
});
