import { closeSync, openSync, readSync } from 'node:fs';

/** Processor numbers in ELF files (e_machine). */
const MACHINES = { x64: 62, arm64: 183, arm: 40, ia32: 3 };

/**
 * Whether the first bytes of a Linux program show that this machine can run it. Node passes programs that the kernel
 * refuses to /bin/sh, so a damaged or foreign program would be run as a script.
 */
export const looksRunnable = (header, architecture) => {
  if (header.subarray(0, 2).toString('latin1') === '#!') return true;
  const isElf = header.length >= 20 && header.subarray(0, 4).toString('latin1') === '\u007fELF';
  return isElf && header.readUInt16LE(18) === (MACHINES[architecture] ?? header.readUInt16LE(18));
};

/** Whether this machine can run a program, judging by its first bytes; systems other than Linux report it themselves. */
export const canRun = (program) => {
  if (process.platform !== 'linux') return true;
  try {
    const file = openSync(program, 'r');
    try {
      const header = Buffer.alloc(20);
      return looksRunnable(header.subarray(0, readSync(file, header)), process.arch);
    } finally {
      closeSync(file);
    }
  } catch {
    // The attempt to start it gives the reason.
    return true;
  }
};
