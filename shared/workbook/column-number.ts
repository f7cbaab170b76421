/** Number of a column from its letters: "A" is 1, "AA" is 27. */
export function columnNumber(letters: string): number {
  return letters.split('').reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
