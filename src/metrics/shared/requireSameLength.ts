/** Refuses two lists of different lengths: entry i of both must speak of the same outcome. */
export function requireSameLength(
  a: { readonly length: number },
  b: { readonly length: number },
  aName: string,
  bName: string,
  caller: string,
): void {
  if (a.length !== b.length) {
    throw new RangeError(
      `${caller} requires ${aName} and ${bName} of one length, but received ${a.length} and ${b.length}`,
    );
  }
}
