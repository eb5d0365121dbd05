// The number line of a prediction: where a number stands on it, and where its thumb may stop.

export interface GuessLine {
  min: number;
  max: number;
  /** Equal ratios, equal lengths. */
  log: boolean;
}

/**
 * Coarse enough for a guess: one stop more is at least 10% more, or 1% of the line. With less than
 * 10%, two stops could mean the same number of two digits.
 */
const RATIO_OF_STOPS = 1.1;
const LINEAR_STOPS = 100;

/** How many steps the thumb has from one end to the other. */
export function stopsOf({ min, max, log }: GuessLine): number {
  if (!log) return LINEAR_STOPS;
  let stops = 0;
  for (let reach = min; (reach *= RATIO_OF_STOPS) <= max;) stops++;
  return Math.max(stops, 1);
}

/** The number at a share of the line. */
function at({ min, max, log }: GuessLine, share: number): number {
  return log ? min * (max / min) ** share : min + (max - min) * share;
}

/** The number that the thumb means at stop `i`: short, as a guess is. */
export function numberAtStop(line: GuessLine, i: number, stops: number): number {
  if (i <= 0) return line.min;
  if (i >= stops) return line.max;
  const share = i / stops;
  if (line.log) return Number(at(line, share).toPrecision(2));
  const way = Number(((line.max - line.min) * share).toPrecision(3));
  // Without the dust of the sum.
  return Number((line.min + way).toPrecision(12));
}

/** The place of `x` in percent of the line; what lies beyond an end stands at that end. */
export function placeOf(line: GuessLine, x: number): number {
  // By halving, because logarithms live in src/metrics and the page's script shall not carry them.
  let [low, high] = [0, 100];
  for (let i = 0; i < 24; i++) {
    const middle = (low + high) / 2;
    if (at(line, middle / 100) > x) high = middle;
    else low = middle;
  }
  return Math.round(low * 100) / 100;
}
