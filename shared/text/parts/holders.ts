import type { Language } from '../language.ts';
import type { PartText } from './part-text.ts';
import { bracketed, counted, grouped, quoted } from './wording.ts';

const en: PartText<'holders'> = {
  labels: {
    addHolders: ({ holders }) => `add ${counted(holders.length, 'a holder', 'holders')}`,
    removeHolders: ({ ids }) => `delete ${counted(ids.length, 'a holder', 'holders')}`,
    moveHolders: ({ ids }) => `move ${counted(ids.length, 'a holder', 'holders')}`,
    replaceHolders: () => 'replace the holders',
    setHolderCells: ({ cells }) => `change ${counted(cells.length, 'a cell', 'cells')} of the holders`,
  },
  places: { holders: 'Holders' },
  row: { called: (number, name) => `Holder ${number}${quoted(name)}`, fields: { id: 'id', name: 'name', shares: 'shares', votes: 'votes' } },
};

const ja: PartText<'holders'> = {
  labels: {
    addHolders: ({ holders }) => `株主${grouped(holders.length)}件の追加`,
    removeHolders: ({ ids }) => `株主${grouped(ids.length)}件の削除`,
    moveHolders: ({ ids }) => `株主${grouped(ids.length)}件の移動`,
    replaceHolders: () => '株主の置換え',
    setHolderCells: ({ cells }) => `株主の${grouped(cells.length)}セルの変更`,
  },
  places: { holders: '株主' },
  row: { called: (number, name) => `株主${number}${bracketed(name)}`, fields: { id: '識別子', name: '名称', shares: '株式数', votes: '議決権の数' } },
};

/** The words for the groups of holders. */
export const holderPartText: Readonly<Record<Language, PartText<'holders'>>> = { en, ja };
