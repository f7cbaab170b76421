import { z } from 'zod';
import { identifierSchema, settingsSchema, shownDocumentSchema } from './contract.ts';

/**
 * The files a host keeps for itself between starts. Each carries its version, so that a later program can recognise it;
 * a file that does not match is ignored, never an error.
 */
export const keptSettingsSchema = z.strictObject({ version: z.literal(1), settings: settingsSchema });

/** A whole copy of unsaved work, in the format used before journals: still read, never written. */
export const keptDraftSchema = z.strictObject({
  version: z.literal(1),
  draft: z.strictObject({ id: identifierSchema, title: z.string(), keptAt: z.iso.datetime(), text: z.string() }),
});

/** The first record of a journal of unsaved work, which identifies its owner. */
export const draftHeadSchema = z.strictObject({ version: z.literal(2), id: identifierSchema, host: identifierSchema, page: identifierSchema });

/** A process of the program that keeps unsaved work: its number, and data that distinguish it from a later process with the same number. */
export const hostPresenceSchema = z.strictObject({ version: z.literal(1), machine: z.string(), pid: z.int().positive(), started: z.string().nullable() });

/** The documents used last, by absolute path, latest first. */
export const keptRecentSchema = z.strictObject({ version: z.literal(1), paths: z.array(z.string()) });

/** The documents that the windows of one process show. */
export const keptWindowsSchema = z.strictObject({ version: z.literal(1), windows: z.array(shownDocumentSchema) });

const pixels = z.int().min(-100_000).max(100_000);

/** Position and size of the window when it is neither maximised nor full screen, in screen pixels. */
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

/** Data that match {@link keptSettingsSchema}. */
export type KeptSettings = z.infer<typeof keptSettingsSchema>;
/** Data that match {@link draftHeadSchema}. */
export type DraftHead = z.infer<typeof draftHeadSchema>;
/** Data that match {@link hostPresenceSchema}. */
export type HostPresence = z.infer<typeof hostPresenceSchema>;
/** Data that match {@link keptRecentSchema}. */
export type KeptRecent = z.infer<typeof keptRecentSchema>;
/** Data that match {@link keptWindowsSchema}. */
export type KeptWindows = z.infer<typeof keptWindowsSchema>;
/** Data that match {@link windowPlacementSchema}. */
export type WindowPlacement = z.infer<typeof windowPlacementSchema>;
/** Data that match {@link keptWindowSchema}. */
export type KeptWindow = z.infer<typeof keptWindowSchema>;
/** Data that match {@link keptPortsSchema}. */
export type KeptPorts = z.infer<typeof keptPortsSchema>;
