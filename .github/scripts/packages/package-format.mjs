/**
 * What a kind of package does on the system it is for.
 *
 * @typedef {object} PackageFormat
 * @property {(artifact: string, folder: string) => string} install installs the artifact, where it needs a place in
 *   `folder`, and gives the path of the program to start
 * @property {(() => string | null) | null} handler who opens a `.grant` by the system's settings, or null for nobody;
 *   null itself for a package that registers nothing
 * @property {(document: string, program: string) => void} open opens a document as a double click does, without waiting
 * @property {(program: string, folder: string) => void | Promise<void>} uninstall
 * @property {(program: string) => string[]} leftovers what is still there of the installed program
 */

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Starts a program and lets it be: the checks look at what it does. */
export const startApart = (command, args) => {
  const child = spawn(command, args, { detached: true, stdio: 'ignore' });
  child.once('error', (error) => console.error(`${command} did not start: ${error.message}`));
  child.unref();
};

/** A package that is only unpacked or copied opens a document that it is started with. */
export const openByArgument = (document, program) => startApart(program, [document]);

export const existing = (paths) => paths.filter((path) => existsSync(path));
