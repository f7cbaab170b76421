import { accessSync, constants, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportNotRun } from '#test/not-run.ts';
import { parseWorkflow, readWorkflows } from './workflow-file.ts';
import { hasShellcheck, lintScriptFiles, lintScripts, lintWorkflow } from './workflow-lint.ts';
import { readPackage, WORKFLOW_RULES } from './workflow-rules.ts';

const SCRIPTS = join(import.meta.dirname, '..', '..', '.github', 'scripts');
const workflows = readWorkflows();
const shellScripts = readdirSync(SCRIPTS).filter((name) => name.endsWith('.sh'));

const canShellcheck = hasShellcheck();
if (!canShellcheck) reportNotRun('check of the shell scripts of the hosted workflows', 'no shellcheck');

/** Breaks every rule once. */
const BROKEN = parseWorkflow(
  'broken.yml',
  `name: Broken
on: { pull_request_target: {} }
permissions: { contents: write }
jobs:
  one:
    runs-on: ubuntu-24.04
    permissions: { contents: write }
    env: { KEY: '\${{ secrets.KEY }}' }
    steps:
      - uses: actions/checkout@v6
      - run: echo \${{ github.event.pull_request.title }}
      - run: npm run no-such-script && node .github/scripts/no-such-file.mjs
      - run: npm run smoke
`,
);

test('there are workflows for tests, packages and releases', () => {
  expect(workflows.map(({ name }) => name).toSorted()).toEqual(['package.yml', 'release.yml', 'test.yml']);
});

describe('rules of the house', () => {
  const cases = workflows.flatMap((file) => Object.entries(WORKFLOW_RULES).map(([rule, problems]) => ({ file, rule, problems, name: file.name })));

  test.each(cases)('$name: $rule', ({ file, problems }) => {
    expect(problems(file)).toEqual([]);
  });

  test.each(Object.entries(WORKFLOW_RULES))('%s finds fault with a workflow that breaks every rule', (_name, problems) => {
    expect(problems(BROKEN).length).toBeGreaterThan(0);
  });

  test.each([
    ['actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd', 'without its version'],
    ['actions/checkout@de0fac2 # v6.0.2', 'by a short commit'],
    ['someone/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2', 'of somebody else'],
    ['docker://actions/checkout', 'from a registry'],
  ])('%s is no pinned action of the list: %s', (uses) => {
    const file = parseWorkflow('one.yml', `on: { push: {} }\njobs:\n  one:\n    steps:\n      - uses: ${uses}\n`);
    expect(WORKFLOW_RULES['pinnedActions']?.(file)).toHaveLength(1);
  });
});

test('the tests run on the oldest version of each Node that package.json promises', () => {
  const include = workflows.find(({ name }) => name === 'test.yml')?.workflow.jobs['tests']?.strategy?.matrix['include'];
  const versions = (Array.isArray(include) ? include : []).map(({ node }: { node: string }) => node);
  const promised = [...readPackage().engines.node.matchAll(/\d+\.\d+/g)].map(([version]) => version);
  expect(promised.length).toBeGreaterThan(0);
  expect(versions).toEqual(expect.arrayContaining(promised));
});

test('what a called workflow declares is what its caller gives it', () => {
  const declared = workflows.find(({ name }) => name === 'package.yml')?.workflow.on['workflow_call'];
  const call = workflows.find(({ name }) => name === 'release.yml')?.workflow.jobs['package'];
  const keys = (value: unknown): string[] => Object.keys(value ?? {}).toSorted();
  const { inputs, secrets } = declared as { inputs: unknown; secrets: unknown };
  expect([keys(call?.['with']), keys(call?.['secrets'])]).toEqual([keys(inputs), keys(secrets)]);
});

describe('actionlint', () => {
  test.each(workflows)('has nothing to say about $name', async (file) => {
    expect(await lintWorkflow(file)).toEqual([]);
  });

  test('finds an input that an action does not have, and a job that is not there', async () => {
    const text = `name: Wrong
on: push
jobs:
  one:
    runs-on: ubuntu-24.04
    needs: nobody
    steps:
      - uses: actions/checkout@v4
        with: { persist-credential: false }
`;
    const found = await lintWorkflow({ ...BROKEN, name: 'wrong.yml', text });
    expect(found.some((line) => line.includes('nobody'))).toBe(true);
    expect(found.some((line) => line.includes('persist-credential'))).toBe(true);
  });
});

describe.skipIf(!canShellcheck)('shellcheck', () => {
  test.each(workflows)('has nothing to say about the scripts in $name', (file) => {
    expect(lintScripts(file)).toEqual([]);
  });

  test('has nothing to say about the script files', () => {
    expect(lintScriptFiles(shellScripts.map((name) => join(SCRIPTS, name)))).toBe('');
  });

  test('finds a variable without quotes', () => {
    const file = parseWorkflow('unquoted.yml', 'on: { push: {} }\njobs:\n  one:\n    steps:\n      - run: rm $GITHUB_REF_NAME\n');
    expect(lintScripts(file)[0]).toContain('SC2086');
  });
});

test.skipIf(process.platform === 'win32')('script files can be run', () => {
  for (const name of shellScripts) expect(() => accessSync(join(SCRIPTS, name), constants.X_OK), name).not.toThrow();
});
