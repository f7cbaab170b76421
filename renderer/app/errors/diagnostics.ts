import type { HostApi } from '#shared/host/api.ts';
import { PROGRAM_VERSION } from '#shared/host/program-version.ts';
import { recordedErrors } from '#renderer/store/error-log.ts';
import { currentDocument, type SessionState } from '#renderer/store/session.ts';
import { redactError } from './redact-error.ts';

/** Details that help to find a fault and reveal nothing of a document except its size. `state` is null where the window was never built. */
export function diagnosticsText(state: SessionState | null, kind: HostApi['kind'] | null): string {
  const where = kind === null ? '' : kind === 'desktop' ? ', desktop' : ', in a browser';
  return [
    `Grantsheet ${PROGRAM_VERSION}${where}`,
    navigator.userAgent,
    ...(state === null ? [] : aboutWindow(state)),
    '',
    ...recordedErrors().flatMap((record) => redactError(record, state === null ? [] : dataOf(state))),
  ].join('\n');
}

function aboutWindow(state: SessionState): readonly string[] {
  const { version: format, scenarios, allottees, columns, sensitivities } = currentDocument(state);
  return [
    `Language ${state.language}, theme ${state.theme}, sheet ${state.sheet}, window ${innerWidth} × ${innerHeight}`,
    `Document of version ${format}: scenarios ${scenarios.length}, allottees ${allottees.length}, columns ${columns.length}, sensitivities ${sensitivities.length}`,
  ];
}

/** Everything in the window's state that can contain people's texts. */
const dataOf = ({ history, file, notices, question, job, slices }: SessionState): unknown => {
  const steps = [...history.past, ...history.future].map(({ command }) => command);
  return [history.document, history.savedDocument, steps, file, notices, question, job, [...slices.values()]];
};
