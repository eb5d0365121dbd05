/** Colours of the four quantities: true distribution P, model Q, entropy H, divergence D. */
export const COLOUR_MACROS = {
  '\\pc': '\\htmlClass{t-p}{#1}',
  '\\qc': '\\htmlClass{t-q}{#1}',
  '\\hc': '\\htmlClass{t-h}{#1}',
  '\\dc': '\\htmlClass{t-d}{#1}',
};
