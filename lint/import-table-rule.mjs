import { relative, sep } from 'node:path';
import { forbiddenImport } from './import-table.mjs';

/** Rule `grantsheet/import-table`: reports every import that the import table does not allow, relative, aliased or dynamic. */
export const importTable = {
  meta: { type: 'problem', docs: { description: 'Imports follow the import table of ARCHITECTURE.md' } },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');

    const check = (source, typesOnly) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const message = forbiddenImport(file, source.value, typesOnly);
      if (message !== null) context.report({ node: source, message: `${message} See the import table in ARCHITECTURE.md.` });
    };

    return {
      ImportDeclaration: (node) => check(node.source, isTypesOnly(node, node.importKind)),
      ExportNamedDeclaration: (node) => check(node.source, isTypesOnly(node, node.exportKind)),
      ExportAllDeclaration: (node) => check(node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node.source, false),
    };
  },
};

/** Whether all of `import type { A }`, or each name of `import { type A }`, is gone at run time. */
function isTypesOnly(node, kind) {
  if (kind === 'type') return true;
  return node.specifiers.length > 0 && node.specifiers.every((name) => name.importKind === 'type' || name.exportKind === 'type');
}
