import { assertNever } from '../../calc/expression.ts';
import { overLimit } from '../../grant/over-limit.ts';
import type { NoticeDetails } from '../../grant/schema.ts';
import type { DefinitionsOf } from './definition.ts';

/** Sets one text or date of the notice; null, or an empty text, where it is not known. */
export interface SetNoticeDetail {
  readonly type: 'setNoticeDetail';
  readonly detail: keyof NoticeDetails;
  readonly value: string | null;
}

/** The commands that change what the notice says beside the terms. */
export const noticeCommands: DefinitionsOf<SetNoticeDetail> = {
  setNoticeDetail: {
    apply({ notice }, { detail, value }) {
      switch (detail) {
        case 'boardResolutionDate':
        case 'shareholdersResolutionDate':
        case 'allotmentDate':
        case 'paymentDate':
          notice[detail] = value;
          return;
        case 'series':
        case 'conditions':
        case 'adjustment':
        case 'acquisition':
        case 'transfer':
        case 'reorganisation':
        case 'subsidiaries':
        case 'agreement':
          notice[detail] = value ?? '';
          return;
        default:
          return assertNever(detail);
      }
    },
    limit: ({ detail, value }) => overLimit(value, detail, `notice.${detail}`),
  },
};
