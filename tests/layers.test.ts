// Who may import whom. The arrows between the folders of src are read from the import statements.
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

const inOrder = (pattern: string): string[] =>
  globSync(pattern, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

const PREACT = ['preact', 'preact/hooks', '@preact/signals-core'];

/**
 * What each floor may import: other floors, single files of them, packages.
 * `*` stands for every package, `node:` for what Node brings.
 */
const FLOORS: Record<string, { floors: string[]; files?: string[]; packages: string[] }> = {
  metrics: { floors: [], packages: [] },
  kit: { floors: [], packages: PREACT },
  notebook: { floors: [], files: ['kit/format'], packages: PREACT },
  cells: {
    floors: ['metrics', 'kit', 'notebook'],
    packages: [
      ...PREACT,
      'lowlight',
      'highlight.js',
      'highlight.js/lib/languages/javascript',
      'virtual:cell-sandbox',
    ],
  },
  // A chapter as a notebook to take home.
  jupyter: { floors: ['cells'], packages: [] },
  // A classifier that learns in the page, off its thread.
  training: {
    floors: ['metrics'],
    files: ['kit/random'],
    packages: [...PREACT, 'virtual:digits', 'virtual:reference-run'],
  },
  islands: { floors: ['metrics', 'kit', 'notebook', 'training'], packages: PREACT },
  // The docstrings of the metrics, for the page that prints them.
  metricDocs: {
    floors: ['metrics'],
    files: ['cells/valueText', 'kit/format', 'notebook/units'],
    packages: [],
  },
  // The script of a chapter: it finds its places in the server's HTML.
  live: {
    floors: ['notebook', 'jupyter'],
    files: ['cells/currentValue', 'kit/copyText', 'kit/format', 'kit/snap'],
    packages: ['@preact/signals-core', 'virtual:live-chapters'],
  },
  // Exercises and quizzes: what is chosen or filled in, and what is said of it.
  practice: {
    floors: ['metrics', 'notebook'],
    files: ['kit/format', 'kit/random', 'kit/snap', 'live/typedNumber'],
    packages: ['@preact/signals-core'],
  },
  components: {
    floors: ['metrics', 'metricDocs', 'islands', 'notebook', 'live', 'practice', 'cells', 'styles'],
    // Formulas outside Markdown have the same colours.
    files: ['chapters', 'course', 'kit/format', 'kit/scale', 'markdown/colourMacros'],
    packages: [
      'astro',
      'katex',
      '@preact/signals-core',
      'highlight.js/lib/languages/javascript',
      'highlight.js/lib/languages/python',
    ],
  },
  layouts: {
    floors: ['components', 'metrics', 'islands', 'styles'],
    files: ['chapters', 'course', 'kit/format'],
    packages: ['astro', 'katex'],
  },
  pages: {
    floors: ['layouts', 'components', 'metrics', 'metricDocs', 'islands', 'jupyter', 'styles'],
    files: ['chapters', 'course', 'glossary', 'kit/format'],
    packages: ['astro'],
  },
  // Numbers in prose are printed as the live examples print theirs; code cells run as in the page.
  markdown: {
    floors: ['metrics', 'cells', 'jupyter'],
    files: ['kit/format', 'notebook/units', 'notebook/formatted'],
    packages: ['*'],
  },
  tools: {
    floors: [
      'metrics',
      'kit',
      'notebook',
      'training',
      'cells',
      'jupyter',
      'islands',
      'components',
      'layouts',
      'markdown',
      'styles',
    ],
    files: ['chapters', 'course'],
    packages: ['*', 'node:'],
  },
  styles: { floors: [], packages: [] },
};

/** `node:` only where files are read at build. */
const NODE_AT_BUILD = ['markdown', 'tools'];

/** The script of an .astro file: its front matter and its <script> elements. */
function scriptOf(file: string, text: string): string {
  if (!file.endsWith('.astro')) return text;
  const frontMatter = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, body]) => body,
  );
  return [frontMatter, ...scripts].join('\n');
}

const sources = inOrder('src/**/*.{ts,tsx,astro}');

const importsOf = (file: string): string[] =>
  ts
    .preProcessFile(scriptOf(file, read(file)), true, true)
    .importedFiles.map(({ fileName }) => fileName);

interface Import {
  file: string;
  specifier: string;
  /** `src/kit/format.ts`, or undefined for a package. */
  target: string | undefined;
}

const imports: Import[] = sources.flatMap((file) =>
  importsOf(file).map((specifier) => {
    let target: string | undefined;
    if (specifier.startsWith('@/')) target = `src/${specifier.slice(2)}`;
    else if (specifier.startsWith('.')) {
      target = join(dirname(file), specifier).replaceAll('\\', '/');
    }
    return { file, specifier, target };
  }),
);

/** `kit` for `src/kit/Bars.tsx`; undefined for a file directly in src. */
const floorOf = (file: string): string | undefined => /^src\/([^/]+)\//.exec(file)?.[1];

const stem = (file: string): string => file.replace(/^src\//, '').replace(/\.(tsx?|astro)$/, '');

/** What is wrong with an import, in words. */
function fault({ file, specifier, target }: Import): string | undefined {
  const from = floorOf(file);
  const rule = from ? FLOORS[from] : undefined;
  // Files directly in src (chapters.ts, course.ts, content.config.ts) belong to no floor.
  if (!rule) return undefined;
  const may = [...rule.floors, ...(rule.files ?? [])].join(', ') || 'nothing outside itself';
  const says = `${file} imports ${target ?? specifier}: ${from} may import ${may}`;
  if (target !== undefined) {
    const to = floorOf(target);
    if (to === undefined && !target.startsWith('src/')) return says;
    if (to === from) {
      const island = from === 'islands';
      return island
        ? `${file} imports ${target}: an island never imports another island`
        : undefined;
    }
    if (to !== undefined && rule.floors.includes(to)) return undefined;
    return rule.files?.includes(stem(target)) ? undefined : says;
  }
  if (specifier.startsWith('node:')) {
    return NODE_AT_BUILD.includes(from!) ? undefined : `${file} imports ${specifier}: not at build`;
  }
  const allowed = rule.packages.some(
    (name) => name === '*' || specifier === name || specifier.startsWith(`${name}:`),
  );
  const isStyle = specifier.endsWith('.css');
  if (allowed || isStyle || (from === 'components' && specifier.startsWith('astro')))
    return undefined;
  const names = rule.packages.join(', ') || 'none';
  return `${file} imports ${specifier}: ${from} may import the packages ${names}`;
}

/** Code without its comments and with its strings; positions are kept. */
const withoutComments = (text: string): string =>
  text
    .replace(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[\s;{}(,])\/\/[^\n]*/g, (comment, before) => before.padEnd(comment.length));

/** `file:line: what` for every match in the code of a file. */
function matches(file: string, pattern: RegExp): string[] {
  const code = withoutComments(read(file));
  return [...code.matchAll(pattern)].map(
    ({ 0: found, index }) => `${file}:${code.slice(0, index).split('\n').length}: ${found.trim()}`,
  );
}

const NAMED_COLOURS =
  'aliceblue|antiquewhite|aqua|aquamarine|azure|beige|bisque|black|blanchedalmond|blue|blueviolet|' +
  'brown|burlywood|cadetblue|chartreuse|chocolate|coral|cornflowerblue|cornsilk|crimson|cyan|' +
  'dark(?:blue|cyan|goldenrod|gr[ae]y|green|khaki|magenta|olivegreen|orange|orchid|red|salmon|' +
  'seagreen|slateblue|slategr[ae]y|turquoise|violet)|deeppink|deepskyblue|dimgr[ae]y|dodgerblue|' +
  'firebrick|floralwhite|forestgreen|fuchsia|gainsboro|ghostwhite|gold|goldenrod|gr[ae]y|green|' +
  'greenyellow|honeydew|hotpink|indianred|indigo|ivory|khaki|lavender|lavenderblush|lawngreen|' +
  'lemonchiffon|light(?:blue|coral|cyan|goldenrodyellow|gr[ae]y|green|pink|salmon|seagreen|skyblue|' +
  'slategr[ae]y|steelblue|yellow)|lime|limegreen|linen|magenta|maroon|medium(?:aquamarine|blue|' +
  'orchid|purple|seagreen|slateblue|springgreen|turquoise|violetred)|midnightblue|mintcream|' +
  'mistyrose|moccasin|navajowhite|navy|oldlace|olive|olivedrab|orange|orangered|orchid|pale(?:' +
  'goldenrod|green|turquoise|violetred)|papayawhip|peachpuff|peru|pink|plum|powderblue|purple|' +
  'rebeccapurple|red|rosybrown|royalblue|saddlebrown|salmon|sandybrown|seagreen|seashell|sienna|' +
  'silver|skyblue|slateblue|slategr[ae]y|snow|springgreen|steelblue|teal|thistle|tomato|turquoise|' +
  'violet|wheat|white|whitesmoke|yellow|yellowgreen';

const COLOUR_PROPERTY =
  '(?:--[\\w-]+|[\\w-]*(?:color|background|border|outline|fill|stroke|shadow|decoration)[\\w-]*)';

const COLOUR_LITERALS = [
  // A hexadecimal colour; `href="#add"` is an address.
  /(?<!href=["'{`]*|[\w&/])#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})\b(?![\w-])/gi,
  /\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(/g,
  new RegExp(
    `(?<![\\w-])${COLOUR_PROPERTY}\\s*[:=]\\s*[^;:{}\\n]*?(?<![\\w-])(?:${NAMED_COLOURS})(?![\\w-(])`,
    'gi',
  ),
];

test('every folder of src has its rule', () => {
  const floors = [...new Set(inOrder('src/**/*.*').map(floorOf))].filter(
    (name) => name !== undefined,
  );
  expect(floors.filter((name) => !(name in FLOORS))).toEqual([]);
});

test('imports follow the floors', () => {
  expect(imports.length).toBeGreaterThan(0);
  expect(imports.map(fault).filter(Boolean)).toEqual([]);
});

test('inside a floor imports are relative, across floors they begin with @/', () => {
  const wrong = imports.filter(({ file, specifier, target }) => {
    if (target === undefined) return false;
    const same = floorOf(file) === floorOf(target);
    return same && floorOf(file) !== undefined
      ? !specifier.startsWith('.')
      : floorOf(target) !== undefined && !specifier.startsWith('@/') && !isRunBare(file);
  });
  expect(wrong.map(({ file, specifier }) => `${file}: ${specifier}`)).toEqual([]);
});

/** Node itself runs these, at build or as a command, and knows no alias. */
function isRunBare(file: string): boolean {
  return /^src\/(markdown|tools|metrics|kit|notebook|training|cells|jupyter)\//.test(file);
}

describe('a formula is a metric', () => {
  test('no logarithm outside metrics/', () => {
    const elsewhere = sources.filter((file) => floorOf(file) !== 'metrics');
    expect(elsewhere.flatMap((file) => matches(file, /\bMath\.log(?:2|10|1p)?\b/g))).toEqual([]);
  });

  test('no Math.random: whatever is drawn can be drawn again', () => {
    expect(sources.flatMap((file) => matches(file, /\bMath\.random\b/g))).toEqual([]);
  });
});

test('colours stand in styles/tokens.css', () => {
  const files = inOrder('src/**/*.{css,ts,tsx,astro}').filter(
    (file) => file !== 'src/styles/tokens.css',
  );
  const found = COLOUR_LITERALS.flatMap((pattern) =>
    files.flatMap((file) => matches(file, pattern)),
  );
  expect(found).toEqual([]);
  // The patterns do find colours where they are.
  for (const sample of ['color: #fff;', 'fill="red"', 'background: rgb(1 2 3)', '--x: teal']) {
    expect(COLOUR_LITERALS.some((pattern) => sample.search(pattern) >= 0)).toBe(true);
  }
});

describe('a file has one subject and its name says it', () => {
  test('no barrel', () => {
    const barrels = sources.filter((file) => {
      if (/(^|\/)index\.tsx?$/.test(file)) return true;
      if (file.endsWith('.astro')) return false;
      const { statements } = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest);
      return (
        statements.length > 0 &&
        statements.every((one) => ts.isExportDeclaration(one) && one.moduleSpecifier !== undefined)
      );
    });
    expect(barrels).toEqual([]);
  });

  test('no utils, lib, helpers, types', () => {
    const vague = /^(utils?|lib|libs|helpers?|types?|common|misc)$/i;
    const named = [...inOrder('src/**'), ...inOrder('tests/**')].filter((path) =>
      vague.test(basename(path).replace(/\..*$/, '')),
    );
    expect(named).toEqual([]);
  });
});

describe('nothing is untested', () => {
  const tests = inOrder('tests/**/*.test.{ts,tsx}');
  const tested = new Set(
    tests.flatMap((file) =>
      importsOf(file).map((specifier) =>
        specifier.startsWith('@/')
          ? `src/${specifier.slice(2)}`
          : relative(root, join(root, dirname(file), specifier)).replaceAll('\\', '/'),
      ),
    ),
  );

  test('every live example has a test of its name', () => {
    const missing = inOrder('src/islands/*.tsx')
      .map((file) => `tests/islands/${basename(file, '.tsx')}.test.tsx`)
      .filter((file) => !tests.includes(file));
    expect(missing).toEqual([]);
  });

  test('every part of the kit is imported by a test of the kit', () => {
    expect(inOrder('src/kit/*.tsx').filter((file) => !tested.has(file))).toEqual([]);
  });
});
