// The package brings no types, and @types/subset-font knows no `noHinting`.
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2' | 'truetype'; noHinting?: boolean },
  ): Promise<Uint8Array>;
}
