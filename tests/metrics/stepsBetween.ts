const bits = new DataView(new ArrayBuffer(8));

/** The place of a double in the order of all doubles; +0 and −0 share place 0. */
function place(x: number): bigint {
  bits.setFloat64(0, Math.abs(x));
  const distance = bits.getBigUint64(0);
  return x < 0 ? -distance : distance;
}

/** How many neighbouring doubles lie between a and b; ∞ steps away from NaN and from ±∞. */
export function stepsBetween(a: number, b: number): number {
  if (a === b) return 0;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return Infinity;
  const steps = place(a) - place(b);
  return Number(steps < 0n ? -steps : steps);
}
