import type { Question } from './questions.ts';
import type { Session } from './session.ts';

/** Questions that wait until those asked before them are answered. */
const waiting = new WeakMap<Session, Question[]>();

/** Asks a question of the window, and waits for the answer. One that is open already is answered first: it is never taken away. */
export async function ask<Choice>(session: Session, make: (answer: (choice: Choice) => void) => Question): Promise<Choice> {
  return await new Promise((resolve) => {
    const question: Question = make((choice) => {
      if (session.getState().question !== question) return;
      session.setState({ question: waiting.get(session)?.shift() ?? null });
      resolve(choice);
    });
    if (session.getState().question === null) session.setState({ question });
    else waiting.set(session, [...(waiting.get(session) ?? []), question]);
  });
}
