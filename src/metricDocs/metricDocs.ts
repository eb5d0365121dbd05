// Every metric with what its docstring says and what its examples give. The only reader of the
// docstrings: pages take them from here.

import { DocstringError, parseDocstring, type Docstring } from './docstring.ts';
import { runExample, type Metrics, type RunExample } from './example.ts';

export interface MetricDoc extends Docstring {
  examples: RunExample[];
  /** The whole text of its file. */
  source: string;
}

const sources = import.meta.glob<string>('../metrics/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const modules = import.meta.glob<Metrics>('../metrics/*.ts', { eager: true });

const nameOf = (path: string): string => path.replace(/^.*\/|\.ts$/g, '');

const metrics: Metrics = Object.fromEntries(
  Object.entries(modules).map(([path, module]) => [nameOf(path), module[nameOf(path)]]),
);

let known: readonly MetricDoc[] | undefined;

/** All metrics in the order of their names; throws with all that is wrong in any docstring. */
export function metricDocs(): readonly MetricDoc[] {
  known ??= readAll();
  return known;
}

function readAll(): MetricDoc[] {
  const docs: MetricDoc[] = [];
  const faults: string[] = [];
  for (const [path, source] of Object.entries(sources)) {
    try {
      docs.push(describeMetric(nameOf(path), source, metrics));
    } catch (error) {
      if (!(error instanceof DocstringError)) throw error;
      faults.push(error.message);
    }
  }
  if (faults.length > 0)
    throw new Error(`The page of metrics cannot be made.\n${faults.join('\n')}`);
  return docs.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The docstring of one file with its examples run. */
export function describeMetric(name: string, source: string, scope: Metrics): MetricDoc {
  const docstring = parseDocstring(name, source);
  const problems: string[] = [];
  const examples = docstring.examples.flatMap((example) => {
    try {
      return runExample(docstring, example, scope);
    } catch (error) {
      problems.push((error as Error).message);
      return [];
    }
  });
  if (problems.length > 0) throw new DocstringError(name, problems);
  return { ...docstring, examples, source };
}

/**
 * In the order in which a text first names them; those it never names come last, by name. So a
 * chapter's metrics stand as the chapter introduces them.
 */
export function byFirstMention(docs: readonly MetricDoc[], text: string): MetricDoc[] {
  const place = ({ name }: MetricDoc): number => {
    const found = text.search(new RegExp(String.raw`\b${name}\b`));
    return found < 0 ? Infinity : found;
  };
  // Sorting is stable: metrics that are never named keep the order of their names.
  return docs
    .map((doc) => ({ doc, at: place(doc) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ doc }) => doc);
}
