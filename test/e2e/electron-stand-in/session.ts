import type { Context } from './context.ts';
import { wordsOf } from './typings.ts';

type PermissionAsked = (contents: unknown, permission: string, answer: (granted: boolean) => void, details: object) => void;
type PermissionChecked = (contents: unknown, permission: string, origin: string, details: object) => boolean;
type DeviceChecked = (details: object) => boolean;

/** What the two handlers say of a permission, and what a page gets of it. */
export interface PermissionAnswer {
  readonly checked: boolean;
  /** The answer to a request; null where the handler never answers. */
  readonly requested: boolean | null;
  readonly granted: boolean;
}

/** Permissions that are only checked: a page that may not have them is not asked about. */
const ONLY_CHECKED = ['clipboard-sanitized-write'];

/** `session` of the page, with the two ways a permission is decided. */
export const createSession = (context: Context, contents: () => unknown, url: () => string) => {
  const { refuse, needsReady } = context;
  const known = wordsOf('Session', 'setPermissionCheckHandler');
  const events = context.events('Session');
  let asked: PermissionAsked | null = null;
  let checked: PermissionChecked | null = null;
  let device: DeviceChecked | null = null;

  const handler = <Handler>(name: string, keep: (handler: Handler | null) => void) =>
    (given: Handler | null): void => {
      needsReady('Session can only be received when app is ready');
      if (given !== null && typeof given !== 'function') throw refuse(`session.${name} takes a function or null.`);
      keep(given);
    };

  const module = context.strict(
    'session',
    {
      ...events.members,
      setPermissionRequestHandler: handler<PermissionAsked>('setPermissionRequestHandler', (given) => (asked = given)),
      setPermissionCheckHandler: handler<PermissionChecked>('setPermissionCheckHandler', (given) => (checked = given)),
      setDevicePermissionHandler: handler<DeviceChecked>('setDevicePermissionHandler', (given) => (device = given)),
      setDisplayMediaRequestHandler: handler<() => void>('setDisplayMediaRequestHandler', () => undefined),
      setSpellCheckerEnabled: () => undefined,
    },
    'Session',
  );

  /** Without a handler, Electron grants what is checked and what is asked for. */
  const permission = (name: string): PermissionAnswer => {
    if (!known.has(name)) throw new Error(`Electron knows no permission "${name}".`);
    const origin = `${new URL(url()).protocol}//${new URL(url()).host}/`;
    const details = { requestingUrl: url(), isMainFrame: true };
    const byCheck = checked === null || checked(contents(), name, origin, details);
    const answers: boolean[] = [];
    if (asked === null) answers.push(true);
    else asked(contents(), name, (granted) => void answers.push(granted), details);
    const requested = answers[0] ?? null;
    return { checked: byCheck, requested, granted: byCheck || (!ONLY_CHECKED.includes(name) && requested === true) };
  };

  return { module, permission, allowsDevice: (details: object) => device === null || device(details) };
};
