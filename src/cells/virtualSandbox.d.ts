/** Made at build by src/tools/cellSandbox.ts. */
declare module 'virtual:cell-sandbox' {
  /** The document of the frame, for `srcdoc`. */
  export const frame: string;
  /** The script that prepares the worker, on one line. */
  export const prelude: string;
}
