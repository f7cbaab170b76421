import { exactMoney } from './exact-money.mjs';
import { importTable } from './import-table-rule.mjs';

export default {
  meta: { name: 'grantsheet' },
  rules: { 'import-table': importTable, 'exact-money': exactMoney },
};
