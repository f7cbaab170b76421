import { contract, type ChannelName, type Handler, type Handlers } from '#shared/host/contract.ts';
import type { JobOptions } from '#shared/host/api.ts';
import { hostFailure } from '#shared/host/host-failure.ts';
import type { Result } from '#shared/host/result.ts';
import { reportUnexpected } from './report-unexpected.ts';

/** Answers a call from a page, which is untrusted. */
export type Dispatch = (channel: string, request: unknown, job: JobOptions) => Promise<Result<unknown>>;

const isChannel = <Names extends ChannelName>(handlers: Handlers<Names>, channel: string): channel is Names =>
  Object.hasOwn(contract, channel) && Object.hasOwn(handlers, channel);

/**
 * The only gate between pages and services: the channel must exist, the request must match its schema, and no exception
 * reaches the page.
 */
export function createDispatch<Names extends ChannelName>(handlers: Handlers<Names>): Dispatch {
  return async (channel, request, job) => {
    if (!isChannel(handlers, channel)) return hostFailure('badRequest', { channel });
    const parsed = contract[channel].request.safeParse(request);
    if (!parsed.success) return hostFailure('badRequest', { channel });
    try {
      // The schema of this channel has just accepted the request; the compiler cannot relate the two lookups.
      const handler = handlers[channel] as unknown as (request: unknown, job: JobOptions) => ReturnType<Handler<Names>>;
      return await handler(parsed.data, job);
    } catch (error) {
      return reportUnexpected(error);
    }
  };
}
