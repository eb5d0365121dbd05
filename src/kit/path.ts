type Point = readonly [x: number, y: number];

/**
 * Points joined by straight lines, as the `d` of an SVG path: whole numbers, each step counted from
 * the last point, because curves are most of what a figure weighs in the page.
 *
 * @example path([[0, 0], [10, 20.4], [15, 15]]) // 'M0 0l10 20 5-5'
 */
export function path(points: readonly Point[]): string {
  let [x, y] = points[0].map(Math.round);
  const start = `M${x} ${y}`;
  const steps = points.flatMap((point) => {
    const [dx, dy] = [Math.round(point[0]) - x, Math.round(point[1]) - y];
    [x, y] = [x + dx, y + dy];
    return dx === 0 && dy === 0 ? [] : [dx, dy];
  });
  return start + (steps.length > 0 ? `l${steps.join(' ').replaceAll(' -', '-')}` : 'h0');
}
