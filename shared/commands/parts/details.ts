import type { Draft } from 'immer';
import { assertNever } from '../../calc/expression.ts';
import { overLimit } from '../../grant/over-limit.ts';
import type { GrantDocument } from '../../grant/schema.ts';
import type { DefinitionsOf } from './definition.ts';

/** The details of a document and its company. */
export type Detail = 'title' | 'currency' | 'notes' | 'company.name' | 'company.code';

/** Sets one detail; a currency is three capital letters. */
export interface SetDetail {
  readonly type: 'setDetail';
  readonly detail: Detail;
  readonly value: string;
}

/** The commands that change details of the document and its company. */
export const detailCommands: DefinitionsOf<SetDetail> = {
  setDetail: { apply: setDetail, limit: ({ detail, value }) => overLimit(value, detail.split('.').at(-1), detail) },
};

function setDetail(draft: Draft<GrantDocument>, { detail, value }: SetDetail): void {
  switch (detail) {
    case 'title':
    case 'notes':
      draft[detail] = value;
      return;
    case 'currency':
      if (!/^[A-Z]{3}$/.test(value)) throw new RangeError(`Not a currency code: "${value}"`);
      draft.currency = value;
      return;
    case 'company.name':
      draft.company.name = value;
      return;
    case 'company.code':
      draft.company.code = value;
      return;
    default:
      return assertNever(detail);
  }
}
