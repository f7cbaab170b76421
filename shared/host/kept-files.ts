import { z } from 'zod';
import { identifierSchema, settingsSchema, shownDocumentSchema } from './contract.ts';

/**
 * The shapes of the files a host keeps for itself between starts. Each carries its version, so that a later program
 * can tell what it finds; a file that does not fit is passed over, never an error.
 */
export const keptSettingsSchema = z.strictObject({ version: z.literal(1), settings: settingsSchema });

/** A whole copy of unsaved work, as the program kept it before it kept journals: still read, never written. */
export const keptDraftSchema = z.strictObject({
  version: z.literal(1),
  draft: z.strictObject({ id: identifierSchema, title: z.string(), keptAt: z.iso.datetime(), text: z.string() }),
});

/** The first record of a journal of unsaved work: whose it is. */
export const draftHeadSchema = z.strictObject({ version: z.literal(2), id: identifierSchema, host: identifierSchema, page: identifierSchema });

/** A process of the program that keeps unsaved work: its number, and what tells it from a later process with the same number. */
export const hostPresenceSchema = z.strictObject({ version: z.literal(1), machine: z.string(), pid: z.int().positive(), started: z.string().nullable() });

/** The documents used last, by absolute path, latest first. */
export const keptRecentSchema = z.strictObject({ version: z.literal(1), paths: z.array(z.string()) });

/** The documents that the windows of one process show. */
export const keptWindowsSchema = z.strictObject({ version: z.literal(1), windows: z.array(shownDocumentSchema) });

const pixels = z.int().min(-100_000).max(100_000);

/** Where the window stands and how large it is when it is neither maximised nor full screen, in screen pixels. */
const windowPlacementSchema = z.strictObject({
  x: pixels,
  y: pixels,
  width: pixels.positive(),
  height: pixels.positive(),
  maximized: z.boolean(),
  fullScreen: z.boolean(),
});

/** The window's last placement, and the folder in which a person last chose a file (an absolute path). */
export const keptWindowSchema = z.strictObject({ version: z.literal(1), placement: windowPlacementSchema.nullable(), folder: z.string().nullable() });

/** The ports of the browser shell, in the order to try them. */
export const keptPortsSchema = z.strictObject({ version: z.literal(1), ports: z.array(z.int().min(1_024).max(65_535)).max(32) });

/** What {@link keptSettingsSchema} accepts. */
export type KeptSettings = z.infer<typeof keptSettingsSchema>;
/** What {@link draftHeadSchema} accepts. */
export type DraftHead = z.infer<typeof draftHeadSchema>;
/** What {@link hostPresenceSchema} accepts. */
export type HostPresence = z.infer<typeof hostPresenceSchema>;
/** What {@link keptRecentSchema} accepts. */
export type KeptRecent = z.infer<typeof keptRecentSchema>;
/** What {@link keptWindowsSchema} accepts. */
export type KeptWindows = z.infer<typeof keptWindowsSchema>;
/** What {@link windowPlacementSchema} accepts. */
export type WindowPlacement = z.infer<typeof windowPlacementSchema>;
/** What {@link keptWindowSchema} accepts. */
export type KeptWindow = z.infer<typeof keptWindowSchema>;
/** What {@link keptPortsSchema} accepts. */
export type KeptPorts = z.infer<typeof keptPortsSchema>;
