/** The places that a path of `src/kit/path.ts` goes through, in the picture's own thousandths. */
export function curvePlaces(d: string): [x: number, y: number][] {
  return d
    .split('M')
    .slice(1)
    .flatMap((run) => {
      const [x, y, ...steps] = run.match(/-?\d+/g)!.map(Number);
      const places: [number, number][] = [[x, y]];
      for (let i = 0; i + 1 < steps.length; i += 2) {
        const [lastX, lastY] = places.at(-1)!;
        places.push([lastX + steps[i], lastY + steps[i + 1]]);
      }
      return places;
    });
}
