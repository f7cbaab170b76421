import type { CliCommand } from '../command.ts';
import { allocateRights } from './allocate.ts';
import { calc } from './calc.ts';
import { capital } from './capital.ts';
import { check } from './check.ts';
import { diff } from './diff.ts';
import { dilutionCommand } from './dilution.ts';
import { exportPack } from './export.ts';
import { fill } from './fill.ts';
import { importAllottees } from './import-allottees.ts';
import { importPack } from './import.ts';
import { newCommand } from './new.ts';
import { notice } from './notice.ts';
import { sensitivity } from './sensitivity.ts';
import { solveFor } from './solve.ts';

/** Every command, in the order help lists them. */
export const COMMANDS: readonly CliCommand[] = [newCommand, calc, capital, dilutionCommand, sensitivity, solveFor, importAllottees, allocateRights, exportPack, fill, importPack, diff, notice, check];
