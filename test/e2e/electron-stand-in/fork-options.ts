import type { Context } from './context.ts';
import { onlyKnown } from './strict.ts';
import { membersOf } from './typings.ts';

export type Stdio = 'ignore' | 'inherit' | 'pipe';

export interface ForkOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly execArgv?: readonly string[];
  readonly cwd?: string;
  readonly stdio?: Stdio | readonly Stdio[];
  readonly serviceName?: string;
}

/** What a Node process needs to be what Electron would start. */
export interface ForkPlan {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What the child sees as its own `process.execArgv`. */
  readonly execArgv: readonly string[];
  /** Flags that reach V8. */
  readonly flags: readonly string[];
  readonly stdout: Stdio;
  readonly stderr: Stdio;
  readonly cwd: string | undefined;
  readonly name: string;
}

const DEFAULT_NAME = 'Node Utility Process';
const STDIO: readonly string[] = ['ignore', 'inherit', 'pipe'];

/** Switches of a utility process that have an effect; Electron drops all others without a word. */
const HEARD = ['--inspect', '--inspect-brk', '--inspect-port', '--inspect-publish-uid'];

const JS_FLAGS = '--js-flags=';

const stdioOf = ({ refuse }: Context, given: ForkOptions['stdio']): readonly [Stdio, Stdio] => {
  const list = typeof given === 'string' ? ['ignore', given, given] : (given ?? ['ignore', 'inherit', 'inherit']);
  if (list.length < 3) throw refuse('configuration missing for stdin, stdout or stderr.');
  const [stdin, stdout = '', stderr = ''] = list;
  if (stdin !== 'ignore') throw refuse('stdin value other than ignore is not supported.');
  if (!STDIO.includes(stdout) || !STDIO.includes(stderr)) throw refuse('stdio must be of the following values: inherit, pipe, ignore');
  return [stdout as Stdio, stderr as Stdio]; // just looked up
};

const flagsOf = (context: Context, execArgv: readonly string[]): readonly string[] =>
  execArgv.flatMap((argument) => {
    if (argument.startsWith(JS_FLAGS)) return argument.slice(JS_FLAGS.length).split(' ').filter(Boolean);
    const [name = ''] = argument.split('=');
    if (HEARD.includes(name)) return [];
    throw context.refuse(
      `execArgv of a utility process becomes switches of Chromium: ${argument} would be dropped without a word. Flags of V8 go into --js-flags.`,
    );
  });

/** Checks the options of `utilityProcess.fork` as Electron does. */
export const forkPlan = (context: Context, options: ForkOptions, ownEnv: NodeJS.ProcessEnv): ForkPlan => {
  const { refuse } = context;
  onlyKnown('utilityProcess.fork', options, membersOf('ForkOptions'), refuse);
  const { execArgv = [], serviceName = DEFAULT_NAME, cwd, env } = options;
  if (!Array.isArray(execArgv) || execArgv.some((argument) => typeof argument !== 'string')) throw refuse('execArgv must be an array of strings.');
  if (typeof serviceName !== 'string') throw refuse('serviceName must be a string.');
  if (cwd !== undefined && typeof cwd !== 'string') throw refuse('cwd path must be a string.');
  if (env !== undefined && Object.values(env).some((value) => typeof value !== 'string')) throw refuse('Invalid value for env');
  const [stdout, stderr] = stdioOf(context, options.stdio);
  // Electron takes an empty environment for none and hands on its own.
  const inherits = env === undefined || Object.keys(env).length === 0;
  return { env: inherits ? ownEnv : env, execArgv, flags: flagsOf(context, execArgv), stdout, stderr, cwd, name: serviceName };
};
