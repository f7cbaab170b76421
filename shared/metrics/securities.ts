import { add, constant, input, type Expression } from '../calc/expression.ts';
import { tableNumberName, type SecurityField } from '../grant/table-numbers.ts';

/** A number of another security, as an input of figures. */
export const ofSecurity = (id: string, field: SecurityField): Expression => input(tableNumberName({ table: 'securities', rowId: id, field }));

/** The shares of some securities added to what stands before them. */
export const withSharesOf = (before: Expression, ids: readonly string[]): Expression => ids.reduce((sum, id) => add(sum, ofSecurity(id, 'shares')), before);

/** 0, where a definition needs a number. */
export const ZERO = constant('0');
