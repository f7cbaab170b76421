import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { attacks } from './attacks.ts';
import { everyTry, type Attack, type AttackResult } from './campaign.ts';
import { endParts, runPart } from './run-part.ts';
import { removeWorkplace } from './workplace.ts';

const USAGE = `npm run attack -- [--seed N] [--only part] [--quick] [--try N]

  --seed N     what all tries follow from; the same seed makes the same tries
  --only part  the attacks with this in their names
  --quick      a tenth of the tries
  --try N      this try alone, with --only
  --help       this

Attacks: ${attacks.map(({ name }) => name).join(' · ')}`;

const DEFAULT_SEED = '11';
const MOST_SHOWN = 5;
const LONGEST_SHOWN = 600;

const { values: options } = parseArgs({
  options: { seed: { type: 'string', default: DEFAULT_SEED }, only: { type: 'string', default: '' }, quick: { type: 'boolean', default: false }, try: { type: 'string' }, help: { type: 'boolean', default: false } },
});

const numbersOf = ({ tries }: Attack): readonly number[] => (options.try === undefined ? everyTry(tries, options.quick ? 10 : 1) : [Number.parseInt(options.try, 10)]);

const widths = [Math.max(...attacks.map(({ name }) => name.length)), 7, 8, 8] as const;
const line = (cells: readonly string[]): string => cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[index] ?? 0))).join('  ');

function show(attack: Attack, seed: number, result: AttackResult, seconds: number): void {
  if ('notRun' in result) return console.log(`${attack.name.padEnd(widths[0])}  not run: ${result.notRun}`);
  console.log(line([attack.name, String(result.tries), String(result.failures.length), seconds.toFixed(1)]));
  for (const remark of result.remarks) console.log(`  ${remark}`);
  for (const { attempt, what } of result.failures.slice(0, MOST_SHOWN)) console.log(`  FAILED: ${what.slice(0, LONGEST_SHOWN)}\n    again by: npm run attack -- --seed ${seed} --only "${attack.name}" --try ${attempt}`);
  if (result.failures.length > MOST_SHOWN) console.log(`  and ${result.failures.length - MOST_SHOWN} more: tries ${result.failures.slice(MOST_SHOWN).map(({ attempt }) => attempt).join(', ').slice(0, LONGEST_SHOWN)}`);
}

async function campaign(): Promise<boolean> {
  const seed = Number.parseInt(options.seed, 10);
  const chosen = attacks.filter(({ name }) => name.includes(options.only.toLowerCase()));
  if (chosen.length === 0 || Number.isNaN(seed)) {
    console.error(USAGE);
    return false;
  }
  console.log(`seed ${seed}${options.quick ? ', a tenth of the tries' : ''}`);
  console.log(line(['attack', 'tries', 'failures', 'seconds']));
  const total = { tries: 0, failures: 0, notRun: 0 };
  const start = performance.now();
  for (const attack of chosen) {
    const began = performance.now();
    const result = await inWorkplace(attack, seed);
    show(attack, seed, result, (performance.now() - began) / 1_000);
    total.tries += 'notRun' in result ? 0 : result.tries;
    total.failures += 'notRun' in result ? 0 : result.failures.length;
    total.notRun += 'notRun' in result ? 1 : 0;
  }
  console.log(line(['total', String(total.tries), String(total.failures), ((performance.now() - start) / 1_000).toFixed(1)]));
  if (total.notRun > 0) console.log(`not run: ${total.notRun} of ${chosen.length} attacks`);
  return total.failures === 0;
}

/** Everything that an attack writes or mounts is in a folder of its own, which is gone after it. */
async function inWorkplace(attack: Attack, seed: number): Promise<AttackResult> {
  const folder = mkdtempSync(join(tmpdir(), 'grantsheet-attack-'));
  const stop = (): never => {
    endParts();
    removeWorkplace(folder);
    process.exit(130);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await runPart(attack, { seed, numbers: numbersOf(attack) }, folder);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    removeWorkplace(folder);
  }
}

if (options.help) console.log(USAGE);
else if (!(await campaign())) process.exitCode = 1;
