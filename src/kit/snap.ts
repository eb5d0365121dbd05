// Values that a control may take.

/** A closed interval, low end first. */
export type Domain = readonly [min: number, max: number];

export function clamp(value: number, [min, max]: Domain): number {
  return Math.min(max, Math.max(min, value));
}

/** How many decimals a step has: 0.01 → 2, 5 → 0. */
export function decimals(step: number): number {
  const [mantissa, power = '0'] = String(step).split('e');
  const written = mantissa.split('.')[1]?.length ?? 0;
  return Math.max(0, written - Number(power));
}

/**
 * The allowed value nearest to `value`: a multiple of `step`, or an end of the domain, without
 * floating-point dust (0.30000000000000004 becomes 0.3).
 */
export function snap(value: number, domain: Domain, step: number): number {
  const onGrid = Number((Math.round(value / step) * step).toFixed(decimals(step)));
  return clamp(onGrid, domain);
}
