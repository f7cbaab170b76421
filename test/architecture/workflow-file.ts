import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const FOLDER = join(import.meta.dirname, '..', '..', '.github', 'workflows');

const permissionsSchema = z.record(z.string(), z.string());

const stepSchema = z.looseObject({
  if: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  shell: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  env: z.record(z.string(), z.string()).default({}),
});

const jobSchema = z.looseObject({
  uses: z.string().optional(),
  permissions: permissionsSchema.optional(),
  'timeout-minutes': z.number().optional(),
  env: z.record(z.string(), z.string()).default({}),
  strategy: z.looseObject({ matrix: z.record(z.string(), z.unknown()) }).optional(),
  steps: z.array(stepSchema).default([]),
});

const workflowSchema = z.looseObject({
  on: z.record(z.string(), z.unknown()),
  permissions: permissionsSchema.optional(),
  concurrency: z.unknown().optional(),
  jobs: z.record(z.string(), jobSchema),
});

export type WorkflowStep = z.output<typeof stepSchema>;
export type WorkflowJob = z.output<typeof jobSchema>;

/** A workflow as it is written and as it is read; only what the project's rules ask for is typed. */
export interface WorkflowFile {
  readonly name: string;
  readonly text: string;
  readonly workflow: z.output<typeof workflowSchema>;
}

export const parseWorkflow = (name: string, text: string): WorkflowFile => ({ name, text, workflow: workflowSchema.parse(parse(text)) });

/** The workflows of the project. */
export const readWorkflows = (): readonly WorkflowFile[] =>
  readdirSync(FOLDER).map((name) => parseWorkflow(name, readFileSync(join(FOLDER, name), 'utf8')));

/** Every step of a workflow with the job it belongs to. */
export const stepsOf = ({ workflow }: WorkflowFile): readonly { readonly job: string; readonly step: WorkflowStep }[] =>
  Object.entries(workflow.jobs).flatMap(([job, { steps }]) => steps.map((step) => ({ job, step })));
