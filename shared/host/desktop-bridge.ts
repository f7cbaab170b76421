import type { AnswerOf, ChannelName, HostEventName, HostEventOf, RequestOf } from './contract.ts';
import type { Result } from './result.ts';

/** A request as it may be sent: frozen documents are allowed, because sending changes nothing. */
export type Sendable<Value> = Value extends Uint8Array
  ? Uint8Array
  : Value extends readonly (infer Item)[]
    ? readonly Sendable<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Sendable<Value[Key]> }
      : Value;

/** The interface that the preload script exposes to the page: the calls and messages of the contract, and nothing else of Electron. */
export interface DesktopBridge {
  readonly invoke: <Name extends ChannelName>(channel: Name, request: Sendable<RequestOf<Name>>) => Promise<Result<AnswerOf<Name>>>;
  /** Returns a function that stops listening. */
  readonly subscribe: <Name extends HostEventName>(event: Name, listener: (value: HostEventOf<Name>) => void) => () => void;
}

/** Name of the {@link DesktopBridge} in the page's window. */
export const BRIDGE_NAME = 'grantsheet';

// The preload script needs only the names, not the schemas; the compiler checks these tables against the contract.

/** Every call of the contract. */
export const CHANNELS: Readonly<Record<ChannelName, true>> = {
  'files.open': true,
  'files.recent': true,
  'files.recentDetails': true,
  'files.launchedWith': true,
  'files.openRecent': true,
  'files.save': true,
  'files.saveAs': true,
  'files.pickLists': true,
  'files.pickTemplate': true,
  'files.saveWorkbook': true,
  'files.savePdf': true,
  'files.savePicture': true,
  'files.saveTable': true,
  'files.saveNotice': true,
  'workbooks.readList': true,
  'workbooks.readTexts': true,
  'workbooks.exportListErrors': true,
  'workbooks.importWorkbook': true,
  'workbooks.exportWorkbook': true,
  'workbooks.fillTemplate': true,
  'workbooks.exportPdf': true,
  'workbooks.exportNotice': true,
  'settings.read': true,
  'settings.write': true,
  'drafts.list': true,
  'drafts.read': true,
  'drafts.snapshot': true,
  'drafts.append': true,
  'drafts.discard': true,
  'versions.list': true,
  'versions.read': true,
  'versions.keep': true,
  'windows.shows': true,
  'jobs.cancel': true,
  'window.update': true,
};

/** Every message of the host. */
export const HOST_EVENTS: Readonly<Record<HostEventName, true>> = {
  'files.openRequested': true,
  'jobs.progress': true,
  'menu.action': true,
};
