import type { IssuePrice } from '#shared/grant/schema.ts';

/** An issue price that was decided and is paid in cash; null is none. */
export const paid = (perRight: string | null): IssuePrice => ({ status: perRight === null ? 'none' : 'decided', perRight, decisionDate: null, settlement: 'cash' });
