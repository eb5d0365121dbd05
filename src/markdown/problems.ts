// How a plugin tells the author what is wrong: every problem is recorded, none stops the file early.

import { relative } from 'node:path';
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';

const SOURCE = 'course';

/** Anything with a place in the file: a node, a position, a point. */
export type Place = { position?: Position | undefined } | Position | Point;

/** Records a problem. `message` says in Chinese what is wrong and what to write instead. */
export function report(file: VFile, place: Place | undefined, message: string): void {
  file.message(message, { place: place && toPlace(place), source: SOURCE });
}

/** The problems recorded so far, in the order of the text. */
export function problems(file: VFile): VFileMessage[] {
  return file.messages
    .filter((message) => message.source === SOURCE)
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

function toPlace(place: Place): Position | Point | undefined {
  // First, because a list has a start of its own.
  return 'position' in place ? place.position : (place as Position | Point);
}

/** The point `offset` characters into `text`, which begins at line 1. */
export function pointAt(text: string, offset: number): Point {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: offset - lastBreak, offset };
}

/** The file as the author knows it: `content/02-entropy.mdx`. */
export function pathOf(file: VFile): string {
  return relative(file.cwd, file.path).replaceAll('\\', '/');
}

/** What the author typed for a node. */
export function sourceOf(file: VFile, node: { position?: Position | undefined }): string {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return '';
  return String(file).slice(start.offset, end.offset);
}
