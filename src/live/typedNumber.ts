// A number as a reader types it: 12, 0.5, １２, 1/8, 50%, −3, 100万.

const TIMES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const NUMBER = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([万亿%]?)(?:\/(\d+\.?\d*))?$/;

/**
 * The number in `text`; undefined when there is nothing, NaN when it is no number, infinite when it
 * is no finite one. Behind the box may stand `unit`: it may be typed too, and where it is % the
 * number counts hundredths, unless it is written as a fraction.
 */
export function typedNumber(text: string, unit = ''): number | undefined {
  // Full-width digits and signs become ASCII.
  let typed = text.normalize('NFKC').replace(/\s/g, '').replace(/[−–—]/g, '-').toLowerCase();
  if (unit !== '%' && unit !== '' && typed.endsWith(unit)) typed = typed.slice(0, -unit.length);
  if (typed === '') return undefined;
  if (/^[+-]?(∞|无穷大?|infinity)$/.test(typed)) return Infinity;
  if (/^[+-]?\d{1,3}(,\d{3})+(\.|$)/.test(typed)) typed = typed.replaceAll(',', '');
  const [, digits, times, below] = NUMBER.exec(typed) ?? [];
  const isShare = unit === '%' && !times && !below;
  // Divided, not multiplied: 7 × 0.01 is 0.07000000000000001.
  const whole =
    times === '%' || isShare ? Number(digits) / 100 : Number(digits) * (TIMES[times] ?? 1);
  return below === undefined ? whole : whole / Number(below);
}
