/**
 * A(w) = (artanh s − s)/s³ with w = s², for 0 ≤ w ≤ 1/4: what is left of artanh s = s + s³ A(s²)
 * after its first term, taken away before rounding and not after. The series is 1/3 + w/5 + w²/7
 * + …; this is a Chebyshev fit of degree 13, good to 3e-17, in groups that a processor can work
 * out at the same time (Estrin's scheme).
 */
export function atanhRemainder(w: number): number {
  const w2 = w * w;
  const w4 = w2 * w2;
  const to3 = 0.3333333333333333 + 0.20000000000000864 * w;
  const to7 = 0.09090907881509189 + 0.07692345940270638 * w;
  const to11 = 0.05160769881147162 + 0.05441915418234587 * w;
  const from2 = 0.14285714285490106 + 0.11111111133938968 * w;
  const from6 = 0.06665886352701884 + 0.05893099692590042 * w;
  const from10 = 0.012292448728540531 + 0.13557903913692299 * w;
  const from12 = -0.14450491183414468 + 0.21098097885975797 * w;
  const high = to11 + from10 * w2 + from12 * w4;
  return to3 + from2 * w2 + w4 * (to7 + from6 * w2 + w4 * high);
}
