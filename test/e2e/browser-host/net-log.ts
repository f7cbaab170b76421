import { readFileSync } from 'node:fs';

interface NetEvent {
  readonly type: number;
  readonly params?: { readonly url?: string; readonly host?: string; readonly hostname?: string };
}

const jsonOf = (line: string): unknown => {
  try {
    return JSON.parse(line.replace(/,?\s*$/, '').replace(/\]\}?$/, ''));
  } catch {
    return null;
  }
};

/** The events of a browser's log of its network use (--log-net-log), one to a line, by the names of their types. */
function readEvents(path: string): readonly { readonly name: string; readonly event: NetEvent }[] {
  const text = readFileSync(path, 'utf8');
  const beginning = text.indexOf('"events": [');
  const { constants } = JSON.parse(`${text.slice(0, beginning).replace(/,\s*$/, '')}}`) as { constants: { logEventTypes: Record<string, number> } };
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  return text
    .slice(beginning)
    .split('\n')
    .slice(1)
    .map((line) => jsonOf(line) as NetEvent | null)
    .flatMap((event) => (event === null || typeof event.type !== 'number' ? [] : [{ name: names.get(event.type) ?? '', event }]));
}

/** What a browser asked for: names it looked up, and addresses it requested. */
export interface NetworkUse {
  readonly names: readonly string[];
  readonly requests: readonly string[];
}

const LOOKUPS = /^HOST_RESOLVER_MANAGER_(REQUEST|JOB)$|^DNS_TRANSACTION$/;

/** Reads a log of network use, each name and address once. */
export function networkUse(path: string): NetworkUse {
  const events = readEvents(path);
  const names = events.flatMap(({ name, event }) => (LOOKUPS.test(name) ? [event.params?.host ?? event.params?.hostname ?? ''] : []));
  const requests = events.flatMap(({ name, event }) => (name === 'URL_REQUEST_START_JOB' ? [event.params?.url ?? ''] : []));
  const unique = (all: readonly string[]): string[] => [...new Set(all)].filter((one) => one !== '').sort();
  return { names: unique(names), requests: unique(requests) };
}
