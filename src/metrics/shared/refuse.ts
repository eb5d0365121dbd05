/** The one error of this module: whose argument it was, what was required, what came. */
export function refuse(caller: string, requirement: string, received: unknown): never {
  throw new RangeError(`${caller} requires ${requirement}, but received ${received}`);
}
