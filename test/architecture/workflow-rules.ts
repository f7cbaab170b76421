import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { stepsOf, type WorkflowFile, type WorkflowJob } from './workflow-file.ts';

const PROJECT = join(import.meta.dirname, '..', '..');

/** Sentences about what breaks a rule in a workflow; none where it holds. */
export type WorkflowRule = (file: WorkflowFile) => readonly string[];

/** Actions of the vendor alone: any other could be replaced by its owner, or would have to be read at every update. */
const ACTIONS = ['actions/checkout', 'actions/setup-node', 'actions/upload-artifact', 'actions/download-artifact', 'actions/attest-build-provenance'];
const PINNED = /^(?<action>[\w.-]+\/[\w.-]+)@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

/** The one job that writes: it drafts a release. */
const WRITES = { file: 'release.yml', job: 'release' };

const packageSchema = z.looseObject({ scripts: z.record(z.string(), z.string()), engines: z.looseObject({ node: z.string() }) });
export const readPackage = (): z.output<typeof packageSchema> => packageSchema.parse(JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')));

const runsOf = (file: WorkflowFile): readonly string[] => stepsOf(file).flatMap(({ step }) => (step.run === undefined ? [] : [step.run]));

const pinnedActions: WorkflowRule = ({ text }) =>
  [...text.matchAll(/^\s*(?:- )?uses: (?<uses>.*)$/gm)]
    .map((line) => line.groups?.['uses'] ?? '')
    .filter((uses) => !/^\.\/\.github\/workflows\/[\w-]+\.yml$/.test(uses))
    .filter((uses) => !ACTIONS.includes(PINNED.exec(uses)?.groups?.['action'] ?? ''))
    .map((uses) => `${uses} is no action of the list, pinned by a commit with its version behind.`);

const readsOnly: WorkflowRule = ({ name, workflow }) => [
  ...(JSON.stringify(workflow.permissions) === '{"contents":"read"}' ? [] : ['The permissions at the top are not "contents: read" alone.']),
  ...Object.entries(workflow.jobs)
    .filter(([job, { permissions }]) => permissions !== undefined && !(name === WRITES.file && job === WRITES.job))
    .map(([job]) => `${job} has permissions of its own.`),
];

const isCall = (job: WorkflowJob): boolean => job.uses !== undefined;

const timeLimits: WorkflowRule = ({ workflow }) =>
  Object.entries(workflow.jobs)
    .filter(([, job]) => !isCall(job) && job['timeout-minutes'] === undefined)
    .map(([job]) => `${job} has no timeout-minutes.`);

const keepsNoCredentials: WorkflowRule = (file) =>
  stepsOf(file)
    .filter(({ step }) => step.uses?.startsWith('actions/checkout@') && step.with?.['persist-credentials'] !== false)
    .map(({ job }) => `${job} leaves the token in the checkout.`);

const safeTriggers: WorkflowRule = ({ workflow }) =>
  ['pull_request_target', 'workflow_run', 'issue_comment'].filter((event) => event in workflow.on).map((event) => `${event} runs with secrets for everybody.`);

const ASKS_WHETHER = /^\$\{\{ (?:matrix\.\w+ == '\w+' && inputs\.sign && )?secrets\.\w+ != '' \}\}$/;
const holdsSecret = (text: string): boolean => text.includes('secrets.') && !ASKS_WHETHER.test(text);

/** A pull request signs nothing, so the steps that are given a secret are those of a release. */
const secretsWhereSigned: WorkflowRule = ({ workflow }) => [
  ...Object.entries(workflow.jobs).flatMap(([job, { env }]) => (Object.values(env).some(holdsSecret) ? [`${job} gives a secret to all of its steps.`] : [])),
  ...Object.entries(workflow.jobs).flatMap(([job, { steps }]) =>
    steps
      .filter((step) => JSON.stringify(step).includes('secrets.') && !/^env\.SIGNS_\w+ == 'true'$/.test(step.if ?? ''))
      .map(() => `${job} gives a secret to a step that is not only for signing.`),
  ),
];

const noTextInScripts: WorkflowRule = (file) =>
  runsOf(file)
    .filter((run) => run.includes('${{'))
    .map((run) => `A script has an expression in it, which could hold anything: pass it by env. ${run}`);

const bashByDefault: WorkflowRule = ({ workflow }) =>
  JSON.stringify(workflow['defaults']) === '{"run":{"shell":"bash"}}' ? [] : ['Scripts are not run by bash on every system.'];

const oneRunAtATime: WorkflowRule = ({ workflow }) => (workflow.concurrency === undefined ? ['It has no concurrency group.'] : []);

const npmScriptsExist: WorkflowRule = (file) => {
  const { scripts } = readPackage();
  const called = runsOf(file).flatMap((run) => [...run.matchAll(/\bnpm (?:run (?<script>[\w:-]+)|(?<short>test|start)\b)/g)]);
  return called
    .map(({ groups }) => groups?.['script'] ?? groups?.['short'] ?? '')
    .filter((script) => !(script in scripts))
    .map((script) => `package.json has no script ${script}.`);
};

const filesExist: WorkflowRule = (file) =>
  runsOf(file)
    .flatMap((run) => [...run.matchAll(/(?:\.github|electron|test)\/[\w./-]+\.(?:mjs|sh)/g)])
    .map(([path]) => path)
    .filter((path) => !existsSync(join(PROJECT, path)))
    .map((path) => `${path} is not there.`);

/** A test runner that finds nothing to run ends well, so the report is looked at. */
const smokeIsProven: WorkflowRule = ({ workflow }) =>
  Object.entries(workflow.jobs).flatMap(([job, { steps }]) => {
    const last = steps.findLastIndex(({ run }) => run?.includes('npm run smoke'));
    const checked = steps.findIndex(({ run }) => run === 'node .github/scripts/check-smoke-report.mjs');
    return last === -1 || checked > last ? [] : [`${job} runs the smoke test and does not look whether it ran.`];
  });

export const WORKFLOW_RULES: Readonly<Record<string, WorkflowRule>> = {
  pinnedActions,
  readsOnly,
  timeLimits,
  keepsNoCredentials,
  safeTriggers,
  secretsWhereSigned,
  noTextInScripts,
  bashByDefault,
  oneRunAtATime,
  npmScriptsExist,
  filesExist,
  smokeIsProven,
};
