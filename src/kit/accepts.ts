/**
 * Whether a function takes its arguments or refuses them: so that what may be typed is decided by
 * the rule of the function that has to work with it, and by no second one.
 *
 * @example accepts(() => 'x'.repeat(-1)) // false
 */
export function accepts(call: () => unknown): boolean {
  try {
    call();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
