import { expect, test } from 'vitest';
import { looksRunnable } from '../../electron/start/program-file.mjs';

const elf = (machine: number): Buffer => Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46]), Buffer.alloc(14), Buffer.from([machine, 0])]);

test.each([
  ['a program for this processor', elf(62), 'x64', true],
  ['a program for another processor', elf(183), 'x64', false],
  ['a program for this processor', elf(183), 'arm64', true],
  ['a program for a processor that is not known', elf(243), 'riscv64', true],
  ['a script', Buffer.from('#!/bin/sh\n'), 'x64', true],
  ['a program that is cut off', elf(62).subarray(0, 10), 'x64', false],
  ['text', Buffer.from('rm -rf everything here'), 'x64', false],
  ['nothing', Buffer.alloc(0), 'x64', false],
])('%s: %#', (_what, header, architecture, expected) => {
  expect(looksRunnable(header, architecture)).toBe(expected);
});
