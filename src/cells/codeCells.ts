// Code cells come alive: run, stop, edit, put back. Before a reader wants that, a few listeners are
// all there is.

import { effect } from '@preact/signals-core';
import { textField } from '../notebook/fields.ts';
import { notebook } from '../notebook/notebook.ts';
import { currentValue } from './currentValue.ts';
import type { Editor } from './editor.ts';
import { type InputValue, literal, scriptLine } from './inputLines.ts';
import type { CellCode } from './program.ts';
import type { Ending, Run } from './runInSandbox.ts';

/** As in editor.ts, which is loaded later. */
const LONGEST_CODE = 4000;
/** So many milliseconds after the last change of an input what was run is run again. */
const RUN_AGAIN = 250;
/** So many milliseconds the button says that it has copied. */
const WHILE = 2000;

interface Input {
  name: string;
  key: string;
  initial: InputValue;
  /** Where its value stands, in each language. */
  places: readonly HTMLElement[];
}

class CodeCell {
  readonly #section: HTMLElement;
  readonly #before: readonly CodeCell[];
  readonly #inputs: readonly Input[];
  readonly #author: string;
  readonly #code;
  /** What the reader ran last, without an error: later cells build on it. */
  #ran: string | undefined;
  #run: Run | undefined;
  #isTyping = false;
  #editor: Promise<Editor> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(section: HTMLElement, before: readonly CodeCell[]) {
    this.#section = section;
    this.#before = before;
    this.#author = this.#find('.code-text pre').textContent;
    this.#inputs = inputsOf(section);
    const key = `${section.id}.code`;
    this.#code = notebook.declare(key, textField(this.#author, LONGEST_CODE)).value;
    notebook.settle(section.id);

    this.#on('run', () => void this.run());
    this.#on('stop', () => this.#run?.stop());
    this.#on('edit', () => void this.#toggleEditor());
    this.#on('reset', () => this.#reset());
    this.#on('copy', (button) => void this.#copy(button));
    section.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      if ((event.target as Element).closest('.code-py')) return;
      event.preventDefault();
      void this.run();
    });
    this.#followCode();
    this.#followInputs();
    section.dataset.awake = '';
  }

  #find<T extends HTMLElement = HTMLElement>(selector: string): T {
    return this.#section.querySelector<T>(selector)!;
  }

  #on(name: string, act: (button: HTMLElement) => void): void {
    const button = this.#section.querySelector<HTMLElement>(`[data-code=${name}]`);
    button?.addEventListener('click', () => act(button));
  }

  get #isChanged(): boolean {
    return this.#code.peek() !== this.#author;
  }

  /** What a later cell runs before itself. */
  get part(): CellCode {
    return { inputs: this.#inputLines(), code: this.#ran ?? this.#author };
  }

  #inputLines(): string[] {
    return this.#inputs.map(({ name, key, initial }) =>
      scriptLine({ name, value: currentValue(notebook, key, initial) }),
    );
  }

  /** The code in the page is that of the notebook, whoever changed it: a key, undo, a link. */
  #followCode(): void {
    let shown = this.#author;
    effect(() => {
      const code = this.#code.value;
      this.#find('[data-code=reset]').setAttribute('aria-disabled', String(!this.#isChanged));
      if (code === shown) return;
      shown = code;
      this.#markLine(undefined);
      this.#section.toggleAttribute('data-stale', code !== (this.#ran ?? this.#author));
      if (this.#isTyping) return;
      // What a link brings is a stranger's: it is shown, and waits for the reader.
      if (this.#isChanged) this.#say('这段代码和原来的不一样，还没有运行；下面的输出不是它的。');
      else this.#say('');
      if (this.#editor) void this.#editor.then((editor) => editor.show(code));
      else this.#find('.code-text code').textContent = code;
    });
  }

  #followInputs(): void {
    // The page may already have another state than the one that the output belongs to.
    let shown = this.#inputs
      .map(({ name, initial }) => scriptLine({ name, value: initial }))
      .join();
    effect(() => {
      void notebook.written.value;
      for (const { key, initial, places } of this.#inputs) {
        const text = literal(currentValue(notebook, key, initial));
        for (const place of places) if (place.textContent !== text) place.textContent = text;
      }
      const lines = this.#inputLines().join();
      if (lines === shown) return;
      shown = lines;
      clearTimeout(this.#timer);
      if (this.#ran !== undefined) this.#timer = setTimeout(() => void this.run(true), RUN_AGAIN);
      else {
        this.#section.dataset.stale = '';
        this.#say('上面的值变了：按“运行”，输出就按新的值算。');
      }
    });
  }

  /** @param again because an input changed: nothing has to be said unless it fails */
  async run(again = false): Promise<void> {
    const code = again ? this.#ran! : this.#code.peek();
    this.#run?.stop();
    this.#setRunning(true);
    if (!again) this.#say('正在运行……');
    try {
      const { runInSandbox, showOutputs, chineseError } = await import('./showOutputs.ts');
      const parts = this.#before.map((cell) => cell.part);
      const run = runInSandbox([...parts, { inputs: this.#inputLines(), code }]);
      this.#run = run;
      const { outputs, ending } = await run.ending;
      if (this.#run !== run) return;
      this.#run = undefined;
      showOutputs(this.#find('.code-output'), outputs);
      delete this.#section.dataset.stale;
      if (ending.kind === 'done') this.#ran = code;
      this.#tell(ending, code, outputs.length, chineseError);
    } catch {
      this.#say('运行代码要用的程序没有加载出来。检查网络，再按一次“运行”。', true);
    }
    this.#setRunning(false);
  }

  #tell(
    ending: Ending,
    code: string,
    count: number,
    chineseError: (message: string, line: string) => string,
  ): void {
    this.#markLine(undefined);
    switch (ending.kind) {
      case 'done':
        return this.#say(count > 0 ? '运行好了。' : '运行好了，没有输出：用print(…)写出结果。');
      case 'stopped':
        return this.#say('停下来了。');
      case 'late':
        return this.#say('运行超过1秒，已经停下：是不是有停不下来的循环？', true);
      case 'unable':
        return this.#say('浏览器没有让这段代码跑起来。刷新页面再试，或者换一个浏览器。', true);
      case 'error': {
        const own = ending.cell === this.#before.length;
        const line = own ? ending.line : undefined;
        const source = line === undefined ? '' : (code.split('\n')[line - 1] ?? '');
        const where = own ? (line === undefined ? '' : `第${line}行：`) : '前面的代码出错，';
        this.#markLine(line);
        return this.#say(`${where}${chineseError(ending.message, source)}。`, true);
      }
    }
  }

  #say(words: string, bad = false): void {
    const said = this.#find('.code-said');
    said.textContent = words;
    said.toggleAttribute('data-bad', bad);
  }

  #markLine(line: number | undefined): void {
    const place = this.#find('.code-text');
    if (line === undefined) place.removeAttribute('data-line');
    else {
      place.dataset.line = '';
      place.style.setProperty('--line', String(line));
    }
  }

  #setRunning(running: boolean): void {
    const [run, stop] = ['run', 'stop'].map((name) => this.#find(`[data-code=${name}]`));
    const focused = document.activeElement === (running ? run : stop);
    run.hidden = running;
    stop.hidden = !running;
    if (focused) (running ? stop : run).focus();
  }

  async #toggleEditor(): Promise<void> {
    const button = this.#find('[data-code=edit]');
    const opens = button.getAttribute('aria-pressed') === 'false';
    const name = this.#find('.code-name');
    this.#editor ??= import('./editor.ts').then(({ createEditor }) =>
      createEditor({
        place: this.#find('.code-text'),
        label: `编辑${name.textContent.trim()}`,
        hint: `${this.#section.id}-hint`,
        onType: (code) => {
          this.#isTyping = true;
          notebook.change({ [`${this.#section.id}.code`]: code });
          this.#isTyping = false;
        },
      }),
    );
    try {
      const editor = await this.#editor;
      button.setAttribute('aria-pressed', String(opens));
      this.#section.toggleAttribute('data-editing', opens);
      if (opens) editor.open();
      else editor.close();
    } catch {
      this.#editor = undefined;
      this.#say('编辑器没有加载出来。检查网络，再按一次“编辑”。', true);
    }
  }

  #reset(): void {
    if (!this.#isChanged) return;
    notebook.reset([`${this.#section.id}.code`]);
    this.#ran = undefined;
    void this.run();
  }

  async #copy(button: HTMLElement): Promise<void> {
    const panel = this.#find('.code-py .code-scroll');
    const text = [...panel.querySelectorAll('pre')].map((pre) => pre.textContent).join('\n');
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = '✓ 已复制';
    } catch {
      getSelection()?.selectAllChildren(panel);
      button.textContent = '代码已选中，请按Ctrl+C';
    }
    setTimeout(() => (button.textContent = '复制代码'), WHILE);
  }
}

function inputsOf(section: HTMLElement): Input[] {
  const places = [...section.querySelectorAll<HTMLElement>('[data-input]')];
  return places
    .filter((place) => place.closest('.code-js'))
    .map((place) => {
      const key = place.dataset.input!;
      return {
        key,
        name: key.split('.').at(-1)!,
        initial: JSON.parse(place.textContent) as InputValue,
        places: places.filter((other) => other.dataset.input === key),
      };
    });
}

const cells: CodeCell[] = [];
for (const section of document.querySelectorAll<HTMLElement>('.code-cell')) {
  cells.push(new CodeCell(section, 'alone' in section.dataset ? [] : [...cells]));
}
