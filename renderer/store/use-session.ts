import { createContext, use } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { GrantDocument } from '#shared/grant/schema.ts';
import type { Language } from '#shared/text/language.ts';
import { currentDocument, inSlice, type Session, type SessionState } from './session.ts';
import type { Slice } from './slices.ts';

/** The session of this window, provided once in `open-window.tsx`. */
export const SessionContext = createContext<Session | null>(null);

/** The session itself, for actions. */
export function useSessionStore(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error('There is no session around this component.');
  return session;
}

/** A part of the session's state; the component renders again when it changes. */
export function useSession<Part>(select: (state: SessionState) => Part): Part {
  return useStore(useSessionStore(), select);
}

/** The value of a slice; the component renders again when it changes. */
export const useSlice = <Value>(slice: Slice<Value>): Value => useSession((state) => inSlice(state, slice));

export const useDocument = (): GrantDocument => useSession(currentDocument);

const NO_SCENARIOS: GrantDocument['scenarios'] = [];
const withoutScenarios = ({ history }: SessionState): GrantDocument => ({ ...history.document, scenarios: NO_SCENARIOS });

/** The document without its scenarios: the same object as long as only those change. */
export const useTerms = (): GrantDocument => useSession(useShallow(withoutScenarios));

export const useLanguage = (): Language => useSession((state) => state.language);
