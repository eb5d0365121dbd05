// Loaded when a reader runs something: the sandbox, and what draws its outputs.

import { h, render } from 'preact';
import { Outputs } from './Outputs.tsx';
import type { Output } from './output.ts';

export { runInSandbox } from './runInSandbox.ts';
export { chineseError } from './chineseError.ts';

/** Puts outputs in the place of those that stand there. */
export function showOutputs(place: HTMLElement, outputs: readonly Output[]): void {
  // What the server wrote is nobody's: the renderer would write beside it.
  if (place.dataset.run === undefined) place.replaceChildren();
  place.dataset.run = '';
  render(h(Outputs, { outputs }), place);
}
