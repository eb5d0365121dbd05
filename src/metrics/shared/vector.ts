/** A list of numbers: what every metric takes where the textbook writes p = (p₁, …, pₙ). */
export type Vector = readonly number[] | Float64Array;

/** A table of numbers, row by row: what the textbook writes as p(x, y), with x naming the row. */
export type Table = readonly Vector[];

/** A whole number of binary digits for each outcome; `null` for an outcome that has no word. */
export type CodeLengths = readonly (number | null)[] | Float64Array;
