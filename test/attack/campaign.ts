import { diceOf, type Dice } from './dice.ts';

/** What an attack is asked to do: these tries of this seed. */
export interface Campaign {
  readonly seed: number;
  /** The numbers of the tries, from 1; a try by its number is the same in every campaign of the seed. */
  readonly numbers: readonly number[];
  /** Told before each try, so that one that never ends can be named. */
  readonly begun: (attempt: number) => void;
}

/** A try that showed a fault of the program. */
export interface Failure {
  readonly attempt: number;
  readonly what: string;
}

/** How an attack went, or the fact about this machine that kept it from running. */
export type AttackResult =
  | { readonly tries: number; readonly failures: readonly Failure[]; readonly remarks: readonly string[] }
  | { readonly notRun: string };

/** One attack of the campaign, in full count. */
export interface Attack {
  readonly name: string;
  readonly tries: number;
  /** Seconds that one try may take before the attack is ended and the try named as a failure. */
  readonly longestTry: number;
  readonly run: (campaign: Campaign) => Promise<AttackResult>;
}

/** Numbers of tries from 1, each `step`th of them. */
export const everyTry = (tries: number, step = 1): readonly number[] => Array.from({ length: Math.ceil(tries / step) }, (_, index) => 1 + index * step);

/** A campaign for tests: some tries of a seed, and nobody who watches. */
export const shortCampaign = (seed: number, tries: number, step = 1): Campaign => ({ seed, numbers: everyTry(tries, step), begun: () => undefined });

/** What one try does. It answers what is wrong with the program, or null. */
export type Try = (dice: Dice, attempt: number) => Promise<string | null> | string | null;

/** Does the tries of a campaign, some at once where they wait for processes. A try that throws has found a fault, too. */
export async function tryAll({ seed, numbers, begun }: Campaign, attempt: Try, atOnce = 1): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  const waiting = [...numbers].reverse();
  const work = async (): Promise<void> => {
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      begun(number);
      const what = await wrongWith(attempt, diceOf(seed, number), number);
      if (what !== null) failures.push({ attempt: number, what });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return failures.sort((one, other) => one.attempt - other.attempt);
}

async function wrongWith(attempt: Try, dice: Dice, number: number): Promise<string | null> {
  try {
    return await attempt(dice, number);
  } catch (error) {
    return error instanceof Error ? `it threw ${error.stack ?? error.message}` : `it threw ${String(error)}`;
  }
}
