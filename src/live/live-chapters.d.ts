/** Written at build by src/markdown/liveModules.ts. */
declare module 'virtual:live-chapters' {
  /** The variables an expression needs, and what computes it. */
  export type LiveExpression = readonly [
    names: readonly string[],
    compute: (...values: number[]) => unknown,
  ];
  /** By the last part of the chapter's address. */
  export const chapters: Readonly<
    Record<string, () => Promise<{ expressions: Readonly<Record<string, LiveExpression>> }>>
  >;
}
