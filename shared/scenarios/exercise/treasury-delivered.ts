import { assertNever, constant, divide, greatest, least, multiply, round, subtract, type Expression } from '../../calc/expression.ts';
import type { DeliveryOrder } from '../../grant/schema.ts';

/** Of how many shares which part is delivered. */
export interface DeliveredShares {
  /** The shares of all rights together. */
  readonly all: Expression;
  /** How many of them are treasury shares: no more than all. */
  readonly treasury: Expression;
  /** The shares of the rights that are exercised so far. */
  readonly exercised: Expression;
}

/**
 * How many treasury shares are delivered once rights with so many shares are exercised, by the order of delivery. In
 * proportion they are the nearest whole number, half up, so that what exercises deliver one after the other adds up to all of them.
 */
export function treasuryDeliveredAfter(order: DeliveryOrder, { all, treasury, exercised }: DeliveredShares): Expression {
  switch (order) {
    case 'treasuryFirst':
      return least([treasury, exercised]);
    case 'newFirst':
      return greatest([subtract(exercised, subtract(all, treasury)), constant('0')]);
    case 'proportional':
      return divide(round('halfUp', multiply(exercised, treasury), all), all);
    default:
      return assertNever(order);
  }
}
