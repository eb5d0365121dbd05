/** Written at build by src/tools/digitData.ts. */
declare module 'virtual:digits' {
  /** As `unpack` reads it. */
  const digits: string;
  export default digits;
}

declare module 'virtual:reference-run' {
  const reference: import('./record.ts').TrainingRecord;
  export default reference;
}
