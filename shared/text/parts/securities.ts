import type { Language } from '../language.ts';
import type { PartText } from './part-text.ts';
import { bracketed, counted, grouped, quoted } from './wording.ts';

const en: PartText<'securities'> = {
  labels: {
    addSecurities: ({ securities }) => `add ${counted(securities.length, 'a security', 'securities')}`,
    removeSecurities: ({ ids }) => `delete ${counted(ids.length, 'a security', 'securities')}`,
    moveSecurities: ({ ids }) => `move ${counted(ids.length, 'a security', 'securities')}`,
    replaceSecurities: () => 'replace the other securities',
    setSecurityCells: ({ cells }) => `change ${counted(cells.length, 'a cell', 'cells')} of the other securities`,
  },
  places: { securities: 'Other securities' },
  row: {
    called: (number, name) => `Security ${number}${quoted(name)}`,
    fields: { id: 'id', name: 'name', kind: 'kind', shares: 'shares', exercisePrice: 'exercise price', addBack: 'add-back to profit', included: 'included' },
  },
};

const ja: PartText<'securities'> = {
  labels: {
    addSecurities: ({ securities }) => `潜在株式${grouped(securities.length)}件の追加`,
    removeSecurities: ({ ids }) => `潜在株式${grouped(ids.length)}件の削除`,
    moveSecurities: ({ ids }) => `潜在株式${grouped(ids.length)}件の移動`,
    replaceSecurities: () => '他の潜在株式の置換え',
    setSecurityCells: ({ cells }) => `他の潜在株式の${grouped(cells.length)}セルの変更`,
  },
  places: { securities: '他の潜在株式' },
  row: {
    called: (number, name) => `潜在株式${number}${bracketed(name)}`,
    fields: { id: '識別子', name: '名称', kind: '種類', shares: '株式数', exercisePrice: '行使価額', addBack: '当期純利益調整額', included: '算入' },
  },
};

/** The words for the other securities. */
export const securityPartText: Readonly<Record<Language, PartText<'securities'>>> = { en, ja };
