import { withCountedSecurities } from '../grant/counted-securities.ts';
import type { GrantDocument } from '../grant/schema.ts';
import type { WorkbookFile } from '../tables/workbook-cells.ts';
import { namedCell } from './found-cell.ts';
import { switchCellName } from './names.ts';

/**
 * The document as the formulas of a workbook were written for it: over all securities where it has their switches, over those
 * that were included then where an earlier version of the program wrote it.
 */
export const documentAsWritten = (workbook: WorkbookFile, exported: GrantDocument): GrantDocument =>
  (exported.securities.some(({ id }) => namedCell(workbook, switchCellName(id)) !== null) ? withCountedSecurities(exported) : exported);
