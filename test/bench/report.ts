import type { Bench, Comparison } from './bench.ts';

const shown = (value: number, { unit = 'ms' }: Comparison): string => `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`;

const HEADINGS = ['', 'ours', 'compared with', 'ratio', 'to hold', ''];

function ratio({ ours, theirs }: Comparison): string {
  if (theirs === null) return '';
  return ours <= theirs / 10 ? `1/${(theirs / ours).toFixed(0)}` : `${(ours / theirs).toFixed(2)} ×`;
}

function line(comparison: Comparison): readonly string[] {
  const { what, ours, against, theirs, toHold, holds, note } = comparison;
  const beside = theirs === null ? '' : `${against} ${shown(theirs, comparison)}`;
  const verdict = toHold === null ? '' : `${toHold}: ${holds ? 'yes' : 'NO'}`;
  return [what, shown(ours, comparison), beside, ratio(comparison), verdict, note ?? ''];
}

/** Runs benches one after the other, tells the lines of each as soon as it ends, and gives whether everything held. */
export async function report(benches: readonly Bench[], tell: (text: string) => void): Promise<boolean> {
  let holds = true;
  for (const bench of benches) {
    tell(`\n— ${bench.name}`);
    const result = await resultOf(bench);
    if ('broke' in result || 'notRun' in result) tell('broke' in result ? `broke: ${result.broke}` : `not run: ${result.notRun}`);
    else tell(aligned([HEADINGS, ...result.map(line)]).join('\n'));
    holds &&= 'notRun' in result || (!('broke' in result) && result.every((comparison) => comparison.holds));
  }
  return holds;
}

/** A bench that breaks must not take the numbers of the others with it. */
async function resultOf(bench: Bench): Promise<Awaited<ReturnType<Bench['run']>> | { readonly broke: string }> {
  try {
    return await bench.run();
  } catch (cause) {
    return { broke: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
  }
}

function aligned(lines: readonly (readonly string[])[]): readonly string[] {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines.map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
}
