import type { Bench, Comparison } from './bench.ts';

const shown = (value: number, { unit = 'ms' }: Comparison): string => `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`;

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

/** Runs benches one after the other and gives their table, and whether everything held. */
export async function report(benches: readonly Bench[]): Promise<{ text: string; holds: boolean }> {
  const lines: (readonly string[])[] = [['', 'ours', 'compared with', 'ratio', 'to hold', '']];
  const notRun: string[] = [];
  let holds = true;
  for (const bench of benches) {
    const result = await bench.run();
    if ('notRun' in result) notRun.push(`Not run: ${bench.name}: ${result.notRun}`);
    else {
      lines.push(...result.map(line));
      holds &&= result.every((comparison) => comparison.holds);
    }
  }
  return { text: [...aligned(lines), ...notRun].join('\n'), holds };
}

function aligned(lines: readonly (readonly string[])[]): readonly string[] {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines.map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
}
