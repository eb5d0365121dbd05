const LEADS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/**
 * A round end for an axis that must hold `value` > 0: the next of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8
 * times a power of ten. Small changes of the value leave the axis alone.
 */
export function roundEnd(value: number): number {
  const power = value.toExponential().split('e')[1];
  const lead = LEADS.find((one) => value <= Number(`${one}e${power}`)) ?? 10;
  return Number(`${lead}e${power}`);
}
