import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { IMPORT_TABLE, forbiddenImport } from '../../lint/import-table.mjs';
import { lint } from './lint-fixture.ts';

const use = (specifier: string) => `import { thing } from '${specifier}';\nexport const made = thing;\n`;

describe('the lint rule, run by the linter with the project’s own configuration', () => {
  const allowed = {
    'shared/metrics/relative.ts': use('../calc/expression.ts'),
    'shared/metrics/alias.ts': use('#shared/grant/schema.ts'),
    'shared/calc/package.ts': use('decimal.js'),
    'shared/text/types.ts': "import type { Thing } from '../metrics/metric.ts';\nexport type Made = Thing;\n",
    'electron/main/shell.ts': use('electron') + "export * from 'node:path';\n",
    'renderer/app/frame.tsx': use('#renderer/features/capital/capital-screen.tsx'),
    'renderer/features/capital/own.ts': use('./capital-source.ts'),
    'renderer/store/grid.ts': use('#renderer/grid/grid-source.ts'),
    'test/calc/any.test.ts': use('#electron/host/documents.ts'),
  };
  const forbidden = {
    'shared/calc/relative.ts': use('../workbook/export-workbook.ts'),
    'shared/calc/alias.ts': use('#shared/grant/schema.ts'),
    'shared/calc/detour.ts': use('../../renderer/../electron/host/documents.ts'),
    'shared/grant/node.ts': use('node:fs'),
    'shared/metrics/package.ts': use('decimal.js'),
    'shared/scenarios/exceljs.ts': "export const load = () => import('exceljs');\n",
    'shared/text/values.ts': use('../metrics/metric.ts'),
    'shared/commands/again.ts': "export * from '../workbook/export-workbook.ts';\n",
    'shared/commands/named.ts': "export { thing } from '../workbook/export-workbook.ts';\n",
    'shared/allottees/type.ts': "import type { Thing } from '../workbook/imported-workbook.ts';\nexport type Made = Thing;\n",
    'renderer/app/host.ts': use('#electron/host/documents.ts'),
    'renderer/app/exceljs.ts': use('exceljs'),
    'renderer/features/capital/neighbour.ts': use('#renderer/features/compare/compare-source.ts'),
    'renderer/features/capital/relative.ts': use('../compare/compare-source.ts'),
    'renderer/store/feature.ts': use('#renderer/features/compare/compare-source.ts'),
    'renderer/cases/frame.ts': use('#renderer/app/sheets.ts'),
    'renderer/grid/store.ts': use('#renderer/store/session.ts'),
    'renderer/ui/chart.ts': use('ag-charts-community'),
    'electron/main/cli.ts': use('../cli/main.ts'),
    'electron/preload/node.ts': use('node:fs'),
  };
  const codes = lint({ ...allowed, ...forbidden });

  test.each(Object.keys(allowed))('allows %s', (path) => {
    expect(codes[path]).toEqual([]);
  });

  test.each(Object.keys(forbidden))('rejects %s', (path) => {
    expect(codes[path]).toEqual(['grantsheet(import-table)']);
  });
});

describe('the table', () => {
  test('lets no two rooms need each other’s values', () => {
    const needs = new Map(IMPORT_TABLE.map(({ folder, rooms }) => [folder, rooms.filter((room) => room !== '*' && room !== folder)]));
    const reach = (folder: string, seen: ReadonlySet<string> = new Set()): ReadonlySet<string> =>
      (needs.get(folder) ?? []).reduce((all, room) => (all.has(room) ? all : reach(room, new Set([...all, room]))), seen);
    for (const folder of needs.keys()) expect([...reach(folder)], folder).not.toContain(folder);
  });

  test('is the one in ARCHITECTURE.md', () => {
    const text = readFileSync(join(import.meta.dirname, '..', '..', 'ARCHITECTURE.md'), 'utf8');
    const rows = [...text.matchAll(/^\| `([^`]+)\/` \|[^|]*\|([^|]*)\|$/gm)].map((row) => [row[1], row[2]?.trim()]);
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(IMPORT_TABLE.map((room) => [room.folder, inWords(room)])));
  });

  test('says what would do instead', () => {
    expect(forbiddenImport('shared/text/a.ts', '../metrics/metric.ts', false)).toBe('shared/text may not import shared/metrics, except for its types (import type).');
  });
});

function inWords({ rooms, types = [], packages = [], apart = false }: (typeof IMPORT_TABLE)[number]): string {
  if (rooms.includes('*')) return 'anything';
  return [...rooms, ...packages, ...types.map((room) => `types of ${room}`), ...(apart ? ['none of its folders another'] : [])].join(', ') || '–';
}
