import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const PROJECT = join(import.meta.dirname, '..', '..');

/** Programs that are made of the tests' own parts and run without the test runner, whose functions throw outside of it. */
const TOOLS = ['test/bench/main.ts', 'test/attack/main.ts', 'test/attack/part.ts', 'test/e2e/screenshots/main.ts', 'test/e2e/icons/main.ts'];

/** What a file loads when it runs: imports of types are gone by then. */
const LOADED = /^(?:import|export) (?!type )[^;]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gmu;

function fileOf(specifier: string, from: string): string | null {
  if (specifier.startsWith('.')) return join(dirname(from), specifier);
  return specifier.startsWith('#') ? join(PROJECT, specifier.slice(1)) : null;
}

/** How a file reaches the test runner, import by import; null where it does not. */
function wayToRunner(file: string, seen: Set<string>): readonly string[] | null {
  if (seen.has(file) || !/\.m?tsx?$/u.test(file) || !existsSync(file)) return null;
  seen.add(file);
  for (const [, first, bare, dynamic] of readFileSync(file, 'utf8').matchAll(LOADED)) {
    const specifier = first ?? bare ?? dynamic ?? '';
    if (specifier === 'vitest') return [relative(PROJECT, file), 'vitest'];
    const next = fileOf(specifier, file);
    const way = next === null ? null : wayToRunner(next, seen);
    if (way !== null) return [relative(PROJECT, file), ...way];
  }
  return null;
}

test.each(TOOLS)('%s loads nothing of the test runner', (tool) => {
  const seen = new Set<string>();
  expect(wayToRunner(join(PROJECT, tool), seen)).toBeNull();
  expect(seen.size).toBeGreaterThan(1);
});
