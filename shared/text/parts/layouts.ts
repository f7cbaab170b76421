import type { Arrangement } from '../../commands/command.ts';
import type { Language } from '../language.ts';
import type { PartText } from './part-text.ts';

const arrangements: Readonly<Record<Arrangement, string>> = {
  resize: 'change column widths',
  reorder: 'move columns',
  hide: 'hide columns',
  show: 'show columns',
  pin: 'freeze columns',
  unpin: 'unfreeze columns',
  filter: 'filter rows',
  reset: 'reset the columns',
};

const en: PartText<'layouts'> = {
  labels: { arrangeSheet: ({ arrangement }) => arrangements[arrangement] },
  places: { layouts: 'Arrangement of the sheets' },
  row: null,
};

const japaneseArrangements: Readonly<Record<Arrangement, string>> = {
  resize: '列幅の変更',
  reorder: '列の移動',
  hide: '列の非表示',
  show: '列の再表示',
  pin: '列の固定',
  unpin: '列の固定解除',
  filter: '行の絞り込み',
  reset: '列の配置を元に戻す操作',
};

const ja: PartText<'layouts'> = {
  labels: { arrangeSheet: ({ arrangement }) => japaneseArrangements[arrangement] },
  places: { layouts: 'シートの配置' },
  row: null,
};

/** The words for the layouts of the sheets. */
export const layoutText: Readonly<Record<Language, PartText<'layouts'>>> = { en, ja };
