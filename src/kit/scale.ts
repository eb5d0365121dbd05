// From a quantity's own numbers to percent of an axis. Percent, not pixels: the picture is stretched
// by CSS, so the server's markup holds at every width.
import type { Domain } from './snap.ts';

export interface Scale {
  /** Place on the axis in percent: 0 at the low end of the domain, 100 at the high end. */
  (value: number): number;
  domain: Domain;
  /** The value at a place given in percent. */
  invert(percent: number): number;
  /** About `count` round values inside the domain. */
  ticks(count?: number): number[];
}

/** Two decimals, so that server and client write the same attribute; never −0. */
export function round2(x: number): number {
  return Math.round(x * 100) / 100 + 0;
}

/**
 * Equal steps, equal lengths.
 * @throws {RangeError} unless the domain is finite and its high end lies above the low end
 * @example linear([0, 4])(1) // 25
 */
export function linear(domain: Domain): Scale {
  const [min, max] = requireDomain(domain, 'linear', -Infinity);
  const place = (value: number) => round2((100 * (value - min)) / (max - min));
  return Object.assign(place, {
    domain,
    invert: (percent: number) => min + (percent / 100) * (max - min),
    ticks: (count = 5) => linearTicks(domain, count),
  });
}

/**
 * Equal ratios, equal lengths. The logarithm, of any base, comes from the caller: logarithms live in
 * src/metrics, below which the kit does not reach.
 * @throws {RangeError} unless 0 < low end < high end < ∞
 * @example log([1, 10000], (n) => selfInformation(1 / n))(100) // 50
 */
export function log(domain: Domain, logarithm: (ratio: number) => number): Scale {
  const [min, max] = requireDomain(domain, 'log', 0);
  const length = logarithm(max / min);
  const place = (value: number) => round2((100 * logarithm(value / min)) / length);
  return Object.assign(place, {
    domain,
    invert: (percent: number) => min * (max / min) ** (percent / 100),
    ticks: (count = 5) => logTicks(domain, count),
  });
}

/**
 * The same track read from the other end: the high end of the domain at 0 percent.
 * @example reversed(linear([0, 4]))(1) // 75
 */
export function reversed(scale: Scale): Scale {
  const place = (value: number) => round2(100 - scale(value));
  return Object.assign(place, {
    domain: scale.domain,
    invert: (percent: number) => scale.invert(100 - percent),
    ticks: scale.ticks,
  });
}

function requireDomain(domain: Domain, name: string, above: number): Domain {
  const [min, max] = domain;
  if (min > above && min < max && max < Infinity) return domain;
  const wanted = above === 0 ? '0 < min < max < ∞' : 'finite min < max';
  throw new RangeError(`${name} requires ${wanted}, but received [${min}, ${max}]`);
}

/** Multiples of 1, 2 or 5 times a power of ten. */
function linearTicks([min, max]: Domain, count: number): number[] {
  const power = Number(`1e${powerOfTen((max - min) / count)}`);
  const lead = (max - min) / count / power;
  const step = (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10) * power;
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
}

/** Powers of ten, thinned out to about `count`. */
function logTicks([min, max]: Domain, count: number): number[] {
  const [low, high] = [powerOfTen(min), powerOfTen(max)];
  const every = Math.max(1, Math.ceil((high - low) / count));
  const powers: number[] = [];
  for (let power = low; power <= high; power += every) powers.push(Number(`1e${power}`));
  return powers.filter((value) => value >= min && value <= max);
}

function powerOfTen(x: number): number {
  return Number(x.toExponential().split('e')[1]);
}
