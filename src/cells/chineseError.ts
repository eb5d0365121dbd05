// What went wrong in a cell, for its reader: the words of the three engines and of the metrics, in
// Chinese. A message that is not known is shown as it is.

type Say = (...parts: string[]) => string;

const KINDS = /^(?:Uncaught )?(?:\w*Error: )?/;

const RULES: readonly (readonly [RegExp, Say])[] = [
  // Names
  [
    /^(?:Can't find variable: )?([\p{L}\w$]+)(?: is not defined)?$/u,
    (name) => `没有叫${name}的名字：看看拼写和大小写，新名字要用const或let定义`,
  ],
  [
    /^(?:Cannot access|can't access lexical declaration) '(.+?)' before initialization/,
    (name) => `${name}在定义之前就用了；要在前面那段代码的${name}上接着算，请给结果另起一个名字`,
  ],
  [
    /^Cannot access uninitialized variable/,
    () => '用了一个还没有定义的名字；要接着前面的结果算，请另起一个名字',
  ],
  [/^Identifier '(.+?)' has already been declared/, (name) => `${name}定义了两次`],
  [
    /^(?:redeclaration of (?:const|let) |Can't create duplicate variable.*: ')(\w+)/,
    (name) => `${name}定义了两次`,
  ],
  [
    /^(?:Assignment to constant variable|invalid assignment to const|Attempted to assign to readonly)/,
    () => 'const定义的名字不能再改，要改就用let定义',
  ],
  [
    /^Cannot assign to read only property '(\w+)'/,
    (name) => `${name}是课程给的名字，不能改；可以用const ${name} = …另外定义`,
  ],
  // Values
  [/^(.+?) is not a function/, (name) => `${name}不是函数，后面不能跟括号`],
  [/^(.+?) is not iterable/, (name) => `${name}不能一项一项地取出来`],
  [
    /^(?:Cannot read properties of|can't access property .* of|.* is) (undefined|null)(?:.*reading '(.+?)')?/,
    (what, name) => `这里没有值（${what}）${name ? `，取不了它的.${name}` : ''}`,
  ],
  [/^(?:Maximum call stack|too much recursion)/, () => '函数一层层调用自己，没有停下来'],
  [
    /^(?:Invalid array length|Array buffer allocation|invalid array length|Invalid string length|out of memory)|memory limit/i,
    () => '要的内存太多了',
  ],
  // Grammar
  [
    /^(?:missing \) after argument list|Unexpected end of input|expected expression, got end|Unexpected token '(?:\}|EOF)'|missing \} |Missing catch)/,
    () => '代码没有写完整：括号或引号没有配成对',
  ],
  [
    /^(?:Invalid or unexpected token|illegal character|Invalid character)/,
    () => '有认不出的字符，或者引号没有配成对',
  ],
  [
    /^(?:Unexpected (?:token|identifier|number|string|template string|reserved word|strict mode reserved word|keyword)) ?'?(.*?)'?$/,
    (token) => `读到${token || '这里'}读不下去了：前面可能少了逗号、括号或运算符`,
  ],
  [/^Missing initializer in const declaration/, () => 'const后面要写“名字 = 值”'],
  [
    /^(?:Invalid left-hand side|invalid assignment left-hand side)/,
    () => '等号左边只能是一个名字；比较相等要用===',
  ],
  [/(?:eval|unsafe-eval|Content Security Policy)/, () => '这里不能把文字当作代码来运行'],
  [
    /^await is only valid|^Cannot use import|import declarations|^Unexpected token 'export'/,
    () => '这里不能用import、export和await',
  ],
];

/** The requirements of the metrics, `klDivergence requires q to sum to 1, but received …`. */
const REFUSAL = /^(\w+) requires (.+?), but received (.+)$/s;

const REQUIREMENTS: readonly (readonly [RegExp, Say])[] = [
  [/^(\w+) to sum to 1$/, (name) => `${name}的各项加起来是1`],
  [/^every (\S+) to be finite or -Infinity$/, (name) => `每个${name}有限，或者是-Infinity`],
  [/^every (\S+) ≥ 0 and finite$/, (name) => `每个${name} ≥ 0，并且有限`],
  [/^every (\S+) ≥ 0 or null$/, (name) => `每个${name} ≥ 0，或者是null`],
  [/^every (\S+) (.+)$/, (name, bound) => `每个${name} ${bound}`],
  [/^a length where (.+)$/, (where) => `${where}的地方有码长`],
  [/^some finite (\w+).*$/, (name) => `${name}里至少有一个有限的数`],
  [/^some count or alpha > 0$/, () => 'counts或alpha里有大于0的'],
  [/^some count > 0$/, () => '次数里有大于0的'],
  [/^(\w+) and (\w+) of one length$/, (a, b) => `${a}和${b}一样长`],
  [/^rows of one length in (\w+)$/, (name) => `${name}的各行一样长`],
  [/^(\S+) to be a vector$/, (name) => `${name}是一列数，如[0.7, 0.3]`],
  [/^(\S+) to have at least one (?:entry|character)$/, (name) => `${name}至少有一项`],
  [/^(\S+) to be a number$/, (name) => `${name}是一个数`],
  [/^(\S+) to be finite$/, (name) => `${name}是有限的数`],
  [/^(\S+) to be a whole number ≥ 0$/, (name) => `${name}是0或正整数`],
  [/^(\S+) to be a text$/, (name) => `${name}是一段文字，如'abc'`],
  [
    /^(\S+) to be a class index from 0 to (\d+) or a distribution$/,
    (name, last) => `${name}是0到${last}的类别序号，或者一个分布`,
  ],
  [/^(?:(.+) with|weights with) a sum > 0$/, () => '各项加起来大于0'],
  [/^base > 1 or 'e'$/, () => "底数大于1，或者写'e'"],
  [/^at most (\d+) outcomes$/, (count) => `结果最多${count}种`],
  [/^(a ≥ 1) and (b ≥ 1), not both 1$/, (a, b) => `${a}，${b}，并且不都是1`],
];

function translated(text: string, rules: readonly (readonly [RegExp, Say])[]): string | undefined {
  for (const [pattern, say] of rules) {
    const found = pattern.exec(text);
    if (found) return say(...found.slice(1));
  }
  return undefined;
}

/** A pair of signs that look alike but are not code. */
const FULL_WIDTH = /[（），；：“”‘’＝＋＊／｛｝［］。]/;

/**
 * @param message of the engine, with or without the error's name
 * @param line the line of the code that it names, if any
 */
export function chineseError(message: string, line = ''): string {
  const text = message.replace(KINDS, '');
  if (/^SyntaxError|Uncaught SyntaxError/.test(message)) {
    // What stands in quotes or in a comment may be as wide as it likes.
    const bare = line.replace(/'[^']*'|"[^"]*"|`[^`]*`|\/\/.*/g, '');
    const [wide] = FULL_WIDTH.exec(bare) ?? [];
    if (wide) return `“${wide}”是全角符号，代码里的标点要用半角`;
  }
  const refusal = REFUSAL.exec(text);
  if (refusal) {
    const [, name, requirement, received] = refusal;
    const wanted = translated(requirement, REQUIREMENTS) ?? requirement;
    return `${name}要求${wanted}，得到的${gotten(received)}`;
  }
  const thrown = /^throw (.*)$/s.exec(text);
  if (thrown) return `代码自己抛出了错误：${thrown[1]}`;
  if (/[\u4E00-\u9FFF]/.test(text)) return text;
  return translated(text, RULES) ?? text;
}

const RECEIVED: readonly (readonly [RegExp, Say])[] = [
  [/^none$/, () => '是空的'],
  [/^only zeros?$/, () => '全是0'],
  [/^only -Infinity$/, () => '全是-Infinity'],
  [
    /^a sum of (\S+); normalize\((\w+)\) .*$/,
    (sum, name) => `和是${sum}；normalize(${name})能把权重变成概率`,
  ],
  [/^a sum of (\S+).*$/, (sum) => `和是${sum}`],
  [/^(.+) to the power of (.+)$/, (base, power) => `是${base}的${power}次方种`],
  [/^(.+) (?:and|with) (.+)$/, (a, b) => `是${a}和${b}`],
];

function gotten(received: string): string {
  return translated(received, RECEIVED) ?? `是${received}`;
}
