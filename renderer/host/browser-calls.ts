import type { CancelSignal, ConnectionState, HostApi, JobOptions } from '#shared/host/api.ts';
import type { AnswerOf, RequestOf, SharedChannelName } from '#shared/host/contract.ts';
import type { Sendable } from '#shared/host/desktop-bridge.ts';
import { hostFailure } from '#shared/host/host-failure.ts';
import type { Result } from '#shared/host/result.ts';
import { createFrameReader, packMessageInSteps, unpackMessageInSteps } from '#shared/host/wire.ts';
import { keepHeartbeat } from './browser-heartbeat.ts';
import { openServerSession } from './browser-session.ts';
import { createPause } from '#renderer/ui/pause.ts';

type Frame = { readonly kind: 'progress'; readonly fraction: number } | { readonly kind: 'result'; readonly result: Result<unknown> };

/** Calls the services behind this page. */
export type CallServer = <Name extends SharedChannelName>(channel: Name, request: Sendable<RequestOf<Name>>, job?: JobOptions) => Promise<Result<AnswerOf<Name>>>;

/** Reads frames to the end, so that the connection is free again; null where the server ended before the result. */
async function readAnswer(body: ReadableStream<Uint8Array>, onProgress: JobOptions['onProgress']): Promise<Result<unknown> | null> {
  const frames = createFrameReader();
  const reader = body.getReader();
  let result: Result<unknown> | null = null;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return result;
    for (const message of frames.push(value)) {
      // Frames come from our own server, over a connection that only we can open.
      const frame = (await unpackMessageInSteps(message, createPause())) as Frame;
      if (frame.kind === 'result') result = frame.result;
      else onProgress?.(frame.fraction);
    }
  }
}

/** An AbortSignal for fetch, made from the narrower signal of a job. */
function abortSignalOf(signal: CancelSignal | undefined): AbortSignal {
  const controller = new AbortController();
  if (signal?.aborted) controller.abort();
  signal?.addEventListener('abort', () => controller.abort(), { once: true });
  return controller.signal;
}

/** A small request with `keepalive` still arrives while the page closes; browsers allow no more than this for it. */
const MAX_KEEPALIVE_BYTES = 48 * 1024;

// The browser's network process reads a Blob; an array of bytes would first be copied on the page's thread.
const bodyOf = async (request: unknown): Promise<Blob> => new Blob((await packMessageInSteps(request, createPause())) as Uint8Array<ArrayBuffer>[]);

async function post(session: string, channel: string, request: unknown, { onProgress, signal }: JobOptions): Promise<Result<unknown>> {
  const abort = abortSignalOf(signal);
  try {
    const body = await bodyOf(request);
    const keepalive = channel.startsWith('drafts.') && body.size < MAX_KEEPALIVE_BYTES;
    const response = await fetch(`/call/${channel}`, { method: 'POST', headers: { authorization: `Bearer ${session}` }, body, signal: abort, keepalive });
    if (!response.ok || response.body === null) return hostFailure('refused');
    return (await readAnswer(response.body, onProgress)) ?? hostFailure('hostGone');
  } catch {
    return hostFailure(abort.aborted ? 'jobCancelled' : 'hostGone');
  }
}

/** The server behind this page, and whether the page reaches it. */
export interface ServerConnection {
  readonly call: CallServer;
  readonly connection: NonNullable<HostApi['connection']>;
}

/** Opens the session of this page; calls wait until it is open. */
export function connectServer(): ServerConnection {
  const opening = openServerSession();
  const { say, connection } = createConnection();
  void opening.then((session) => {
    if (session === null) say('none');
    else keepHeartbeat(session, say);
  });
  return {
    connection,
    call: async <Name extends SharedChannelName>(channel: Name, request: Sendable<RequestOf<Name>>, job: JobOptions = {}) => {
      const session = await opening;
      const result = session === null ? hostFailure('refused') : await post(session, channel, request, job);
      // The server answers by the contract, which pairs each channel with its answer.
      return result as Result<AnswerOf<Name>>;
    },
  };
}

function createConnection(): { readonly say: (state: ConnectionState) => void; readonly connection: NonNullable<HostApi['connection']> } {
  const listeners = new Set<(state: ConnectionState) => void>();
  let current: ConnectionState = 'connected';
  return {
    say(state) {
      if (state === current) return;
      current = state;
      for (const listener of listeners) listener(state);
    },
    connection: {
      state: () => current,
      subscribe(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
  };
}
