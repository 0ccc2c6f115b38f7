const comparisons = new Set(['<', '<=', '>', '>=', '==', '!=', '===', '!==']);

function nameOfType(services, node) {
  return services.getTypeAtLocation(node).getSymbol()?.getName();
}

/**
 * ESLint rule: amounts stay exact. Floating-point formatting, parsing and rounding are refused, and so
 * are `a < b` or `a === b` on two Decimals, which compile but compare text or identity.
 * `Decimal#toFixed` is exact and allowed, so the rule looks at types; it needs typed linting.
 */
export const exactAmounts = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      parseFloat: 'Parse amounts with src/budget/money, not with parseFloat.',
      round: 'Math.{{name}} rounds a binary float: round amounts with src/budget/money.',
      format: '{{name}} on a number rounds a binary float: format amounts with src/budget/money.',
      compare: '{{operator}} compares two Decimals as text or by identity: use eq, lt, lte, gt, gte.',
    },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    const isNumber = (node) => {
      const type = services.getTypeAtLocation(node);
      return type.isNumberLiteral() || services.program.getTypeChecker().typeToString(type) === 'number';
    };
    return {
      'CallExpression[callee.name="parseFloat"]': (node) => context.report({ node, messageId: 'parseFloat' }),
      'MemberExpression[object.name="Number"][property.name="parseFloat"]': (node) =>
        context.report({ node, messageId: 'parseFloat' }),
      'MemberExpression[object.name="Math"][property.name="round"]': (node) =>
        context.report({ node, messageId: 'round', data: { name: node.property.name } }),
      'CallExpression > MemberExpression.callee[property.name=/^(toFixed|toLocaleString)$/]': (node) => {
        if (isNumber(node.object)) {
          context.report({ node, messageId: 'format', data: { name: node.property.name } });
        }
      },
      BinaryExpression: (node) => {
        if (!comparisons.has(node.operator)) return;
        if ([node.left, node.right].every((side) => nameOfType(services, side) === 'Decimal')) {
          context.report({ node, messageId: 'compare', data: { operator: node.operator } });
        }
      },
    };
  },
};
