import type { Session } from '#renderer/store/session.ts';

/** Shows the tour once per person, with the first document opened from the start screen. */
export function beginTourOnce(session: Session): () => void {
  return session.subscribe((state, before) => {
    if (!state.tourSeen && before.startScreen === 'shown' && state.startScreen === null) session.setState({ tour: 0, tourSeen: true });
  });
}
