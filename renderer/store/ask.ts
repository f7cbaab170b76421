import type { Question } from './questions.ts';
import type { Session } from './session.ts';

/** Questions that wait until earlier ones are answered. */
const waiting = new WeakMap<Session, Question[]>();

/** Asks a question in the window, and waits for the answer. An open question is answered first; it is never removed. */
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
