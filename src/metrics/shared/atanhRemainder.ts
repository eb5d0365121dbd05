/**
 * A(w) = (artanh s − s)/s³ with w = s², for 0 ≤ w ≤ 1/4: what is left of artanh s = s + s³ A(s²)
 * after its first term. Series 1/3 + w/5 + w²/7 + …; here a Chebyshev fit of degree 13, lowest
 * power first, good to 2e-17. Terms that cancel s are taken away before rounding, not after.
 */
const COEFFICIENTS = [
  0.3333333333333333, 0.20000000000000864, 0.14285714285490106, 0.11111111133938968,
  0.09090907881509189, 0.07692345940270638, 0.06665886352701884, 0.05893099692590042,
  0.05160769881147162, 0.05441915418234587, 0.012292448728540531, 0.13557903913692299,
  -0.14450491183414468, 0.21098097885975797,
] as const;

export function atanhRemainder(w: number): number {
  let value = 0;
  for (let k = COEFFICIENTS.length - 1; k >= 0; k--) value = value * w + COEFFICIENTS[k];
  return value;
}
