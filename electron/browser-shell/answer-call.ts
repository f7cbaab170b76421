import type { IncomingMessage, ServerResponse } from 'node:http';
import { hostFailure } from '#shared/host/host-failure.ts';
import { MAX_FILE_BYTES } from '#shared/host/limits.ts';
import { packFrame, unpackMessage } from '#shared/host/wire.ts';
import { COMMON_HEADERS } from '../host/content-security-policy.ts';
import type { Dispatch } from '../host/dispatch.ts';
import { readBody, refuse } from './replies.ts';

/** A file of the largest size, and the words around it. */
const MAX_BODY_BYTES = 2 * MAX_FILE_BYTES;

const unpack = (body: Uint8Array): unknown => {
  try {
    return unpackMessage(body);
  } catch {
    return undefined;
  }
};

/**
 * Answers one call: frames of progress while it runs, then its result. A page that goes away or aborts its request
 * closes the connection, and that cancels the job.
 */
export async function answerCall(request: IncomingMessage, response: ServerResponse, channel: string, dispatch: Dispatch): Promise<void> {
  // A call may think for longer than a connection may be idle.
  request.socket.setTimeout(0);
  const body = await readBody(request, MAX_BODY_BYTES);
  if (body === null) return refuse(response, 413, 'too large');

  const cancelled = new AbortController();
  response.once('close', () => cancelled.abort());
  const write = (frame: unknown): void => {
    // A job that was stopped can still report progress.
    if (response.writableEnded) return;
    for (const part of packFrame(frame)) response.write(part);
  };

  response.writeHead(200, { ...COMMON_HEADERS, 'content-type': 'application/octet-stream' });
  const message = unpack(body);
  const result =
    message === undefined
      ? hostFailure('badRequest', { channel })
      : await dispatch(channel, message, { signal: cancelled.signal, onProgress: (fraction) => write({ kind: 'progress', fraction }) });
  write({ kind: 'result', result });
  response.end();
}
