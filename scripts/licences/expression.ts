/** A licence expression in SPDX form: `MIT`, `(MIT OR GPL-3.0-or-later)`, `MIT AND Zlib`. */
type Expression = { readonly all: readonly Expression[] } | { readonly any: readonly Expression[] } | string;

function parse(tokens: string[]): Expression {
  const parts = [atom(tokens)];
  const joint = tokens[0];
  while (tokens[0] === 'AND' || tokens[0] === 'OR') {
    if (tokens.shift() !== joint) throw new Error('AND and OR are mixed without brackets');
    parts.push(atom(tokens));
  }
  if (parts.length === 1) return parts[0] ?? '';
  return joint === 'AND' ? { all: parts } : { any: parts };
}

function atom(tokens: string[]): Expression {
  const token = tokens.shift();
  if (token === undefined || token === ')') throw new Error('a licence name is missing');
  if (token !== '(') return token;
  const inner = parse(tokens);
  if (tokens.shift() !== ')') throw new Error('a bracket is not closed');
  return inner;
}

function holds(expression: Expression, allowed: ReadonlySet<string>): boolean {
  if (typeof expression === 'string') return allowed.has(expression);
  if ('all' in expression) return expression.all.every((part) => holds(part, allowed));
  return expression.any.some((part) => holds(part, allowed));
}

/** Whether a licence expression can be satisfied with allowed licences alone; an unreadable one cannot. */
export function isAllowed(licence: string, allowed: ReadonlySet<string>): boolean {
  const tokens = licence.match(/[()]|[^\s()]+/g) ?? [];
  try {
    const expression = parse(tokens);
    return tokens.length === 0 && holds(expression, allowed);
  } catch {
    return false;
  }
}
