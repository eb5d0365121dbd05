import { log, type Scale } from './scale.ts';
import type { Domain } from './snap.ts';

/**
 * Equal ratios, equal lengths, and a place of its own for 0 at the very left; so many percent of
 * the track lie between it and the low end of the domain. As the scale of a slider it takes the
 * gap of one step, so that one arrow key leads to 0 and back.
 *
 * @example logFromZero([1, 100], (n) => selfInformation(1 / n), 10)(10) // 55
 */
export function logFromZero(domain: Domain, logarithm: (ratio: number) => number, gap = 1): Scale {
  const ratios = log(domain, logarithm);
  const length = 100 - gap;
  const place = (value: number) =>
    value > 0 ? gap + (length / 100) * ratios(Math.max(value, domain[0])) : 0;
  return Object.assign(place, {
    domain: [0, domain[1]] as const,
    invert: (percent: number) =>
      percent < gap ? 0 : ratios.invert((100 * (percent - gap)) / length),
    ticks: (count = 5) => [0, ...ratios.ticks(count)],
  });
}
