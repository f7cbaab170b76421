import { attacks } from './attacks.ts';
import type { AttackResult } from './campaign.ts';

/** What a part is told: which attack, and which of its tries. */
export interface PartRequest {
  readonly name: string;
  readonly seed: number;
  readonly numbers: readonly number[];
}

/** What a part tells: that a try has begun, or how the attack went. */
export type PartReport = { readonly kind: 'begun'; readonly attempt: number } | { readonly kind: 'done'; readonly result: AttackResult };

const report = (message: PartReport): void => void process.send?.(message);

// One attack in a process of its own: one that never ends can be ended from outside.
process.once('message', (message) => {
  // Sent by main.ts alone.
  const { name, seed, numbers } = message as PartRequest;
  const attack = attacks.find((one) => one.name === name);
  if (attack === undefined) throw new Error(`No attack is called ${name}`);
  void attack.run({ seed, numbers, begun: (attempt) => report({ kind: 'begun', attempt }) }).then((result) => {
    report({ kind: 'done', result });
    process.disconnect();
  });
});
