import type { Slice } from '#renderer/store/slices.ts';

/** The ids of the rows that are selected as a whole on the scenario sheet. */
export const selectedScenarios: Slice<readonly string[]> = { initial: [] };
