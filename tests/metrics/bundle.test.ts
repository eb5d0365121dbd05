// What a page pays for importing metrics, read off bundles made as the site's are.
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { bundleMetrics, bundleOneOfAll, bytesOf } from '../bench/bundle.ts';
import { metricNames, ownMetrics } from '../bench/metricsFolder.ts';
import { oracleFunctions } from './oracle.ts';

/** What the top level of a file declares: the names each declaration uses, and the imports. */
function readFile(file: string) {
  const { statements } = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
  );
  const uses = new Map<string, Set<string>>();
  const imports = new Map<string, { file: string; name: string }>();
  for (const statement of statements) {
    if (ts.isImportDeclaration(statement)) {
      const from = (statement.moduleSpecifier as ts.StringLiteral).text;
      const names = statement.importClause?.namedBindings;
      if (!names || !ts.isNamedImports(names)) throw new Error(`${file}: not a named import`);
      for (const { name, propertyName } of names.elements) {
        const original = (propertyName ?? name).text;
        imports.set(name.text, { file: join(dirname(file), from), name: original });
      }
    } else if (ts.isFunctionDeclaration(statement)) {
      uses.set(statement.name!.text, namesIn(statement));
    } else if (ts.isVariableStatement(statement)) {
      for (const declaration of statement.declarationList.declarations) {
        if (!ts.isIdentifier(declaration.name)) throw new Error(`${file}: not a plain name`);
        uses.set(declaration.name.text, namesIn(declaration));
      }
    }
  }
  return { uses, imports };
}

/** All names in the code of a declaration, types apart. */
function namesIn(declaration: ts.Node): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node) => {
    if (ts.isTypeNode(node)) return;
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return names;
}

/** The files in which something is declared that a metric needs, itself or by way of others. */
function filesNeededBy(metric: string): string[] {
  const needed = [{ file: join(ownMetrics, `${metric}.ts`), name: metric }];
  for (const { file, name } of needed) {
    const { uses, imports } = readFile(file);
    for (const used of uses.get(name) ?? []) {
      const next = imports.get(used) ?? (uses.has(used) ? { file, name: used } : undefined);
      if (!next || needed.some((one) => one.file === next.file && one.name === next.name)) continue;
      needed.push(next);
    }
  }
  const files = needed.map(({ file }) => relative(ownMetrics, file).replaceAll('\\', '/'));
  return [...new Set(files)].sort();
}

// Of these bytes, about 600 are the divergence, without which differences lose their digits; 590 are
// what the errors say and whose they are; 240 are the loops of entropy and crossEntropy, each written
// out because a shared one is slower.
test('the 20 functions of the oracle together: at most 3960 bytes gzipped', async () => {
  const names = oracleFunctions('metrics-oracle').map(([name]) => name);
  expect(names).toHaveLength(20);
  expect(bytesOf(await bundleMetrics(ownMetrics, names)).gzip).toBeLessThanOrEqual(3960);
});

describe('importing one function brings only what it needs', () => {
  test.each(metricNames(ownMetrics))('%s: itself and what it calls', async (name) => {
    const { code, files } = await bundleMetrics(ownMetrics, [name]);
    const needed = filesNeededBy(name);
    // A constant alone in its file may be written out where it is used.
    expect(files.filter((file) => !needed.includes(file))).toEqual([]);
    expect(files).toContain(`${name}.ts`);
    expect(code).toContain(` as ${name}}`);
  });

  test.each(metricNames(ownMetrics))(
    '%s: the other metrics, imported beside it, add nothing',
    async (name) => {
      const alone = await bundleMetrics(ownMetrics, [name]);
      const amongAll = await bundleOneOfAll(ownMetrics, name);
      expect(amongAll.code).toBe(alone.code);
    },
  );

  test('selfInformation: no vectors, no series, no exponentials', async () => {
    const { code, files } = await bundleMetrics(ownMetrics, ['selfInformation']);
    expect(files.filter((file) => /vector|distribution|atanh|sum|exp|huffman/i.test(file))).toEqual(
      [],
    );
    expect(code).not.toMatch(/\blength\b|Math\.exp|for\(/);
  });
});
