import type { Command } from '#shared/commands/command.ts';
import { deepFreeze } from '#shared/grant/deep-freeze.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { documentOfManyScenarios } from './many-scenarios.ts';

/** How many edits there are that a chart follows. */
export const CHARTED_EDITS = 48;

/** The grant with 10,000 scenarios, its price decided, so that there is a chart of stated capital by price. */
export const documentOfChart = (): GrantDocument => {
  const document = documentOfManyScenarios();
  return deepFreeze({ ...document, grant: { ...document.grant, exercisePrice: { status: 'decided', amount: '3951', decisionDate: null } } });
};

/** The nth edit: another price, around which the chart's prices lie. */
export const chartedEdit = (edit: number): Command => ({ type: 'setExercisePrice', exercisePrice: { status: 'decided', amount: String(4_000 + 10 * edit), decisionDate: null } });
