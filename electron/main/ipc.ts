import type { IpcMainInvokeEvent, WebContents } from 'electron';
import type { Dispatch } from '#electron/host/dispatch.ts';
import { contract, hostEvents, type HostEventName, type HostEventOf } from '#shared/host/contract.ts';
import { hostFailure } from '#shared/host/host-failure.ts';
import { isBundleUrl } from './bundle-location.ts';
import type { Jobs } from './jobs.ts';

/** Sends the page a message that it did not request. */
export type Notify = <Name extends HostEventName>(name: Name, value: HostEventOf<Name>) => void;

const isOurPage = ({ senderFrame }: IpcMainInvokeEvent): boolean =>
  senderFrame !== null && senderFrame.parent === null && isBundleUrl(senderFrame.url);

/**
 * The only place where messages from the page arrive. Only the main frame of this window, showing our own page, is
 * accepted; the dispatch then trusts nothing in a message until the schema of its channel has accepted it.
 */
export const answerCalls = (contents: WebContents, dispatch: Dispatch, jobs: Jobs): void => {
  for (const channel of Object.keys(contract)) {
    contents.ipc.handle(channel, (event, request: unknown) =>
      isOurPage(event) ? jobs.run(request, (job) => dispatch(channel, request, job)) : hostFailure('refused'),
    );
  }
};

export const notifyPage =
  (contents: WebContents): Notify =>
  (name, value) => {
    if (!contents.isDestroyed()) contents.send(name, hostEvents[name].parse(value));
  };
