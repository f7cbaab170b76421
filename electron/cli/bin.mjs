#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const program = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'grantsheet.js');

if (existsSync(program)) {
  await import(pathToFileURL(program).href);
} else {
  console.error('Grantsheet is not built yet: run "npm run build" first.');
  process.exitCode = 2;
}
