// «Did you mean»: the existing names that look most like a misspelt one.

/** The names within reach of a typing slip of `name`, nearest first, at most three. */
export function nearest(name: string, names: readonly string[]): string[] {
  const reach = Math.max(2, Math.ceil(name.length / 3));
  return names
    .map((candidate) => ({
      candidate,
      distance: distance(name.toLowerCase(), candidate.toLowerCase()),
    }))
    .filter(({ distance }) => distance <= reach)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** ` 是不是想写A或B？`-style hint, or the whole list when nothing is near. */
export function suggest(name: string, names: readonly string[], what: string): string {
  const near = nearest(name, names);
  if (near.length > 0) return `是不是想写${near.join('或')}？`;
  return names.length > 0 ? `现有的${what}：${names.join('、')}。` : `现在还没有任何${what}。`;
}

/** Levenshtein distance: inserted, dropped and changed letters. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, change);
    }
    row = next;
  }
  return row[b.length];
}
