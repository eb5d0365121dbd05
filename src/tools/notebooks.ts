// npm run notebooks: every notebook of the built site is run by Jupyter, and prints the numbers of
// the page it was made of.

import { execFile } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { CodeCell, Notebook } from '../jupyter/chapterNotebook.ts';
import { needsTorch } from '../jupyter/openingPart.ts';
import { differenceOf, printedNumbers, type RunOutput } from './notebookNumbers.ts';

const run = promisify(execFile);

/** Debian's programs are run by Debian's Python, whatever other Python a shell finds first. */
const PATH = ['/usr/bin', process.env.PATH ?? ''].join(process.platform === 'win32' ? ';' : ':');
const env = { ...process.env, PATH };
/** 12 significant digits. */
const TOLERANCE = 1e-12;

const INSTALL =
  '没有找到Jupyter。Debian、Ubuntu：apt-get install jupyter-nbconvert python3-ipykernel python3-numpy；别的系统：pip install nbconvert ipykernel numpy';

interface Versions {
  python: string;
  nbconvert: string;
  nbformat: string;
  numpy: string | null;
  torch: string | null;
}

const ASK = `import importlib, json, sys
def version(name):
    try:
        return importlib.import_module(name).__version__
    except ImportError:
        return None
print(json.dumps({"python": sys.version.split()[0], **{n: version(n) for n in ("nbconvert", "nbformat", "numpy", "torch")}}))`;

/** What Jupyter has to work with; undefined when there is none. */
export async function jupyterVersions(): Promise<Versions | undefined> {
  try {
    const { stdout } = await run('python3', ['-c', ASK], { env });
    const versions = JSON.parse(stdout) as Versions;
    return versions.nbconvert && versions.numpy ? versions : undefined;
  } catch {
    return undefined;
  }
}

type RunCell = Omit<CodeCell, 'outputs'> & { outputs: RunOutput[] };

export interface NotebookReport {
  name: string;
  /** Ids of the cells that ran, and of those that were left out for want of PyTorch. */
  ran: string[];
  left: string[];
  problems: string[];
  /** The largest relative difference between a number of the notebook and that of the page. */
  largest: number;
}

/** Runs one notebook and compares it with its page. */
export async function runNotebook(path: string, torch: boolean): Promise<NotebookReport> {
  const notebook = JSON.parse(readFileSync(path, 'utf8')) as Notebook;
  const isCode = (cell: Notebook['cells'][number]) => cell.cell_type === 'code';
  const wanted = notebook.cells.filter(isCode);
  const isLeft = (cell: CodeCell) => !torch && needsTorch(cell.metadata.course.python);
  const kept = notebook.cells.filter((cell) => cell.cell_type !== 'code' || !isLeft(cell));
  const folder = mkdtempSync(join(tmpdir(), 'notebook-'));
  try {
    const file = join(folder, 'in.ipynb');
    writeFileSync(file, JSON.stringify({ ...notebook, cells: kept }));
    const options = ['--to', 'notebook', '--execute', '--allow-errors', '--output', 'out.ipynb'];
    await run('python3', ['-m', 'nbconvert', ...options, file], { env });
    const done = JSON.parse(readFileSync(join(folder, 'out.ipynb'), 'utf8')) as Notebook;
    const ran = done.cells.filter(isCode) as unknown as RunCell[];
    const compared = ran.map((cell) => compare(cell));
    return {
      name: path.split(/[\\/]/).at(-1)!,
      ran: ran.map(({ metadata }) => metadata.course.cell),
      left: (wanted as CodeCell[]).filter(isLeft).map(({ metadata }) => metadata.course.cell),
      problems: compared.flatMap(({ problems }) => problems),
      largest: Math.max(0, ...compared.map(({ largest }) => largest)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compare({ metadata, outputs }: RunCell): { problems: string[]; largest: number } {
  const { cell, numbers } = metadata.course;
  const error = outputs.find(({ output_type: type }) => type === 'error');
  if (error) return { problems: [`${cell}：${error.ename}: ${error.evalue}`], largest: 0 };
  const page = numbers.map(Number);
  const printed = printedNumbers(outputs);
  if (printed.length !== page.length) {
    const counts = `网页上有${page.length}个数，notebook印出${printed.length}个`;
    return {
      problems: [`${cell}：${counts}（${page.join(' ')} ／ ${printed.join(' ')}）`],
      largest: 0,
    };
  }
  const differences = page.map((value, i) => differenceOf(value, printed[i]));
  const problems = page.flatMap((value, i) =>
    differences[i] <= TOLERANCE
      ? []
      : [`${cell}：第${i + 1}个数，网页上是${value}，notebook印出${printed[i]}`],
  );
  return { problems, largest: Math.max(0, ...differences) };
}

if (import.meta.main) {
  const paths = globSync('dist/*.ipynb').sort();
  const versions = await jupyterVersions();
  if (paths.length === 0) {
    console.error('dist里没有notebook：先运行npm run build');
    process.exitCode = 1;
  } else if (!versions) {
    console.error(INSTALL);
    process.exitCode = 1;
  } else {
    const { python, nbconvert, nbformat, numpy, torch } = versions;
    const used = `Python ${python}，nbconvert ${nbconvert}，nbformat ${nbformat}，NumPy ${numpy}`;
    console.log(`${used}，${torch ? `PyTorch ${torch}` : '没有PyTorch'}`);
    for (const path of paths) {
      const { name, ran, left, problems, largest } = await runNotebook(path, torch !== null);
      const skipped = left.length > 0 ? `；要PyTorch，没有运行：${left.join('、')}` : '';
      console.log(
        `${name}：运行了${ran.join('、')}${skipped}；最大的相对误差${largest.toExponential(1)}`,
      );
      for (const problem of problems) console.error(`  ${problem}`);
      if (problems.length > 0) process.exitCode = 1;
    }
  }
}
