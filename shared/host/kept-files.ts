import { z } from 'zod';
import { draftSchema, settingsSchema } from './contract.ts';

/**
 * The shapes of the files a host keeps for itself between starts. Each carries its version, so that a later program
 * can tell what it finds; a file that does not fit is passed over, never an error.
 */
export const keptSettingsSchema = z.strictObject({ version: z.literal(1), settings: settingsSchema });

/** A copy of unsaved work on disk. */
export const keptDraftSchema = z.strictObject({ version: z.literal(1), draft: draftSchema });

/** The documents used last, by absolute path, latest first. */
export const keptRecentSchema = z.strictObject({ version: z.literal(1), paths: z.array(z.string()) });

/** What {@link keptSettingsSchema} accepts. */
export type KeptSettings = z.infer<typeof keptSettingsSchema>;
/** What {@link keptDraftSchema} accepts. */
export type KeptDraft = z.infer<typeof keptDraftSchema>;
/** What {@link keptRecentSchema} accepts. */
export type KeptRecent = z.infer<typeof keptRecentSchema>;
