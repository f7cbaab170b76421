/** Control characters, halves of surrogate pairs, and non-characters: no format of a paper can hold them all. */
const UNPRINTABLE = /\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** The lines of a text from a document, each without characters that a paper cannot hold: these become U+FFFD, so that nothing is lost unseen. */
export const printableLines = (text: string): readonly string[] => text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.replaceAll('\t', ' ').replace(UNPRINTABLE, '\ufffd'));
