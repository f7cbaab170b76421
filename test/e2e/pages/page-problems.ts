import type { ConsoleMessage, Page } from 'playwright-core';
import { WANTED_ERROR } from './running-window.ts';

/** The problems of a page, recorded from now on. */
export interface PageProblems {
  /** Stops recording; fails where the page had any problem. */
  end(): void;
}

/** Records all problems of a page: exceptions, logged errors, violations of its own policy. */
export function watchPage(page: Page): PageProblems {
  const problems: string[] = [];
  const onError = ({ message }: Error): void => {
    if (message !== WANTED_ERROR) problems.push(`The page threw: ${message}`);
  };
  const onMessage = (message: ConsoleMessage): void => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(`The page logged: ${message.text()}`);
  };
  page.on('pageerror', onError);
  page.on('console', onMessage);
  return {
    end() {
      page.off('pageerror', onError);
      page.off('console', onMessage);
      if (problems.length > 0) throw new Error(problems.join('\n'));
    },
  };
}
