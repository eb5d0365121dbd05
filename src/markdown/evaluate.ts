// Computes the expressions that authors write in braces. An interpreter, not eval: what is not
// listed here does not exist, so an author can neither import, nor assign, nor reach the machine.

import { parseExpressionAt } from 'acorn';
import type { ArrowFunctionExpression, Expression, Node, SpreadElement, Super } from 'estree';
import { nearest } from './nearest.ts';

/** The names an expression may use. */
export type Scope = Readonly<Record<string, unknown>>;

/** An expression that has no value, and the part of it that is to blame. */
export class ExpressionError extends Error {
  readonly node: Node;

  constructor(message: string, node: Node) {
    super(message);
    this.node = node;
  }
}

const ARRAY_METHODS = ['map', 'reduce', 'filter', 'slice', 'concat', 'at', 'indexOf'];

const BINARY: Readonly<Record<string, (a: number, b: number) => unknown>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '**': (a, b) => a ** b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '===': (a, b) => a === b,
  '!==': (a, b) => a !== b,
};

/** The value of `expression`; throws `ExpressionError` when it has none. */
export function evaluate(expression: Expression, scope: Scope): unknown {
  switch (expression.type) {
    case 'Literal':
      if (['number', 'string', 'boolean'].includes(typeof expression.value)) {
        return expression.value;
      }
      break;
    case 'Identifier':
      return lookUp(expression.name, expression, scope);
    case 'ArrayExpression':
      return expression.elements.flatMap((element) => {
        if (element === null) throw new ExpressionError('方括号里有一项是空的', expression);
        return evaluateItem(element, scope);
      });
    case 'UnaryExpression': {
      const value = evaluate(expression.argument, scope);
      if (expression.operator === '-') return -requireNumber(value, expression.argument);
      if (expression.operator === '+') return requireNumber(value, expression.argument);
      break;
    }
    case 'BinaryExpression': {
      const compute = BINARY[expression.operator];
      if (!compute || expression.left.type === 'PrivateIdentifier') break;
      const left = requireNumber(evaluate(expression.left, scope), expression.left);
      const right = requireNumber(evaluate(expression.right, scope), expression.right);
      return compute(left, right);
    }
    case 'ConditionalExpression':
      return evaluate(
        evaluate(expression.test, scope) ? expression.consequent : expression.alternate,
        scope,
      );
    case 'MemberExpression':
      return evaluateMember(expression, scope);
    case 'CallExpression':
      return evaluateCall(expression, scope);
    case 'ArrowFunctionExpression':
      return evaluateArrow(expression, scope);
  }
  throw new ExpressionError('大括号里只能写数、数组、四则运算、下标、箭头函数和度量', expression);
}

function lookUp(name: string, node: Node, scope: Scope): unknown {
  if (Object.hasOwn(scope, name)) return scope[name];
  throw unknownName(name, node, scope);
}

/** What to say of a name that does not exist; `variables` are those of the page. */
export function unknownName(
  name: string,
  node: Node,
  scope: Scope,
  variables: readonly string[] = [],
): ExpressionError {
  const near = nearest(name, [...variables, ...Object.keys(scope)]);
  const own = variables.length > 0 ? `和这一页的变量（${variables.join('、')}）` : '';
  const hint =
    near.length > 0 ? `，是不是想写${near.join('或')}` : `，能用的名字是src/metrics里的函数${own}`;
  const kind = variables.length > 0 ? '度量或变量' : '度量';
  return new ExpressionError(`没有叫${name}的${kind}${hint}`, node);
}

function evaluateItem(item: Expression | SpreadElement, scope: Scope): unknown[] {
  if (item.type !== 'SpreadElement') return [evaluate(item, scope)];
  const value = evaluate(item.argument, scope);
  if (!Array.isArray(value)) throw new ExpressionError('...后面要是一个数组', item);
  return value;
}

function evaluateMember(
  expression: Extract<Expression, { type: 'MemberExpression' }>,
  scope: Scope,
): unknown {
  const object = evaluate(requireExpression(expression.object), scope);
  if (!expression.computed && expression.property.type === 'Identifier') {
    const { name } = expression.property;
    if (Array.isArray(object) && name === 'length') return object.length;
    if (isPlainObject(object) && Object.hasOwn(object, name)) return object[name];
    throw new ExpressionError(`没有.${name}这一项`, expression.property);
  }
  if (expression.property.type === 'PrivateIdentifier') {
    throw new ExpressionError('这里不能用#', expression.property);
  }
  const index = evaluate(expression.property, scope);
  const list = toArray(object);
  if (!list || typeof index !== 'number' || !(index in list)) {
    const range = list ? `，下标从0到${list.length - 1}` : '';
    throw new ExpressionError(`取不到第${String(index)}项${range}`, expression.property);
  }
  return list[index];
}

const arities = new WeakMap<object, number>();

/** `length` stops at the first default; JavaScript drops in silence what is one too many. */
function mostArguments(compute: (...values: unknown[]) => unknown): number {
  const known = arities.get(compute);
  if (known !== undefined) return known;
  const source = parseExpressionAt(`(${compute.toString()})`, 0, { ecmaVersion: 'latest' });
  const { params } = source as unknown as { params: { type: string }[] };
  const most = params.some(({ type }) => type === 'RestElement') ? Infinity : params.length;
  arities.set(compute, most);
  return most;
}

function evaluateCall(
  expression: Extract<Expression, { type: 'CallExpression' }>,
  scope: Scope,
): unknown {
  const values = () => expression.arguments.flatMap((argument) => evaluateItem(argument, scope));
  const { callee } = expression;
  if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier') {
    const list = toArray(evaluate(requireExpression(callee.object), scope));
    const { name } = callee.property;
    if (!list || !ARRAY_METHODS.includes(name)) {
      throw new ExpressionError(`数组只有这些方法：${ARRAY_METHODS.join('、')}`, callee.property);
    }
    const method = (list as unknown as Record<string, (...values: unknown[]) => unknown>)[name];
    return method.apply(list, values());
  }
  if (callee.type !== 'Identifier') throw new ExpressionError('这里不是一个函数', callee);
  const compute = lookUp(callee.name, callee, scope);
  if (typeof compute !== 'function') {
    throw new ExpressionError(`${callee.name}不是函数`, callee);
  }
  const inputs = values();
  const most = mostArguments(compute as (...values: unknown[]) => unknown);
  if (inputs.length > most) {
    throw new ExpressionError(
      `${callee.name}只有${most}个参数，这里写了${inputs.length}个`,
      expression,
    );
  }
  try {
    return compute(...inputs);
  } catch (error) {
    if (error instanceof ExpressionError) throw error;
    throw new ExpressionError(`${callee.name}算不出来：${(error as Error).message}`, expression);
  }
}

function evaluateArrow(arrow: ArrowFunctionExpression, scope: Scope): unknown {
  const names = arrow.params.map((parameter) => {
    if (parameter.type === 'Identifier') return parameter.name;
    throw new ExpressionError('箭头函数的参数只能是名字', parameter);
  });
  const { body } = arrow;
  if (body.type === 'BlockStatement') {
    throw new ExpressionError('箭头后面直接写要算的式子，不要大括号', body);
  }
  return (...values: unknown[]) => {
    const inner = Object.fromEntries(names.map((name, i) => [name, values[i]]));
    return evaluate(body, { ...scope, ...inner });
  };
}

function requireNumber(value: unknown, node: Node): number {
  if (typeof value !== 'number') throw new ExpressionError('这里要是一个数', node);
  return value;
}

function requireExpression(node: Expression | Super): Expression {
  if (node.type === 'Super') throw new ExpressionError('这里不能用super', node);
  return node;
}

function toArray(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  return value instanceof Float64Array ? [...value] : undefined;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
