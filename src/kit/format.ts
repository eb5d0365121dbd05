// Numbers as the reader sees them: 0.0808, −0.5, ∞, 2.08×10⁻⁵, 99%.

interface Decimal {
  negative: boolean;
  /** What stands before the power of ten. */
  digits: string;
  /** The power of ten that is written out, or undefined when none is needed. */
  exponent: number | undefined;
}

/** How near (relatively) a number must be to its short form to count as exactly that. */
const EXACT = 1e-9;
const SMALLEST_PLAIN = 1e-4;
const LARGEST_PLAIN = 1e6;

/** `x` finite, rounded to `digits` significant digits. */
function toDecimal(x: number, digits: number): Decimal {
  const size = Math.abs(x);
  if (Number.isInteger(x) && size <= LARGEST_PLAIN) {
    return { negative: x < 0, digits: String(size), exponent: undefined };
  }
  const [mantissa, power] = size.toExponential(digits - 1).split('e');
  const rounded = Number(`${mantissa}e${power}`);
  // 0.0560 says that the 0 was measured, 0.5 that there is nothing after the 5.
  const exact = Math.abs(size - rounded) <= EXACT * size;
  // The choice between 0.0001 and 10⁻⁴ is made after rounding, so that neighbours look alike.
  if (rounded >= SMALLEST_PLAIN && rounded < LARGEST_PLAIN) {
    const places = Math.max(0, digits - 1 - Number(power));
    return {
      negative: x < 0,
      digits: exact ? String(rounded) : rounded.toFixed(places),
      exponent: undefined,
    };
  }
  return {
    negative: x < 0,
    digits: exact ? String(Number(mantissa)) : mantissa,
    exponent: Number(power),
  };
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function superscript(power: number): string {
  const digits = [...String(Math.abs(power))].map((digit) => SUPERSCRIPT[Number(digit)]).join('');
  return power < 0 ? `⁻${digits}` : digits;
}

/**
 * A number as text with `digits` significant digits; exact short numbers get no trailing zeros
 * (0.5, but 0.0560 for 0.056002).
 * Whole numbers up to a million are kept whole; smaller than 10⁻⁴ or larger than 10⁶ becomes
 * 2.08×10⁻⁵; the minus sign is −; −0 is 0; NaN, which no metric returns, is —.
 */
export function formatNumber(x: number, digits = 3): string {
  if (Number.isNaN(x)) return '—';
  const sign = x < 0 ? '−' : '';
  if (!Number.isFinite(x)) return `${sign}∞`;
  const decimal = toDecimal(x, digits);
  const power = decimal.exponent === undefined ? '' : `×10${superscript(decimal.exponent)}`;
  return `${sign}${decimal.digits}${power}`;
}

/** A share of one as a percentage: 0.125 → `12.5%`. `digits` counts the digits of the percentage. */
export function formatPercent(x: number, digits = 3): string {
  // 100 · 0.07 is 7.000000000000001: rounding to 15 digits first keeps whole percentages whole.
  return `${formatNumber(Number((100 * x).toPrecision(15)), digits)}%`;
}

/** The same number for a formula: `-2.08\times10^{-5}`, `\infty`. */
export function formatTex(x: number, digits = 3): string {
  const sign = x < 0 ? '-' : '';
  if (!Number.isFinite(x)) return `${sign}\\infty`;
  const decimal = toDecimal(x, digits);
  const power = decimal.exponent === undefined ? '' : `\\times10^{${decimal.exponent}}`;
  return `${sign}${decimal.digits}${power}`;
}
