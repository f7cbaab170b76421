const ADVICE = 'amounts are decimal texts; calculate in shared/calc. A number that is no amount says so: // oxlint-disable-next-line grantsheet/exact-money -- <what it counts>';

/** Rule `grantsheet/exact-money`: nothing turns text or a Decimal into a double outside `shared/calc`. */
export const exactMoney = {
  meta: { type: 'problem', docs: { description: 'Amounts never pass through floating point' } },
  create(context) {
    const report = (node, what) => context.report({ node, message: `${what} makes a double: ${ADVICE}` });

    return {
      CallExpression(node) {
        const what = conversion(node.callee);
        if (what !== null) report(node, what);
      },
      UnaryExpression(node) {
        if (node.operator === '+' && node.argument.type !== 'Literal') report(node, 'Unary +');
      },
    };
  },
};

function conversion(callee) {
  if (callee.type === 'Identifier') return ['Number', 'parseFloat'].includes(callee.name) ? `${callee.name}()` : null;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return null;
  if (callee.property.name === 'toNumber') return '.toNumber()';
  return callee.property.name === 'parseFloat' ? 'Number.parseFloat()' : null;
}
