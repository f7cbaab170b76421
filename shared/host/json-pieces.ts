const PIECE_LENGTH = 64 * 1024;

type Fields = Readonly<Record<string, unknown>>;

/**
 * The JSON of plain data in pieces of about 64,000 characters: together they are what `JSON.stringify` gives, but a
 * document with a long list does not keep its thread busy for as long as all of it takes.
 */
export function* jsonPieces(value: unknown): Generator<string, void, void> {
  let piece = '';
  for (const part of partsOf(value)) {
    piece += part;
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isShort = (value: unknown): boolean => typeof value !== 'object' && (typeof value !== 'string' || value.length <= PIECE_LENGTH);
/** A row of a list, such as an allottee: written at once. */
const isPlainRow = (value: unknown): boolean => isFields(value) && Object.values(value).every((field) => field === null || isShort(field));

function* partsOf(value: unknown): Generator<string, void, void> {
  if (isShort(value) || value === null || isPlainRow(value)) yield JSON.stringify(value) ?? 'null';
  else if (typeof value === 'string') yield* partsOfText(value);
  else if (Array.isArray(value)) yield* partsOfList(value);
  else if (isFields(value)) yield* partsOfFields(value);
}

/** A pair of code units that the cut parts is escaped on both sides, which JSON reads as the pair again. */
function* partsOfText(text: string): Generator<string, void, void> {
  yield '"';
  for (let start = 0; start < text.length; start += PIECE_LENGTH) yield JSON.stringify(text.slice(start, start + PIECE_LENGTH)).slice(1, -1);
  yield '"';
}

function* partsOfList(list: readonly unknown[]): Generator<string, void, void> {
  yield '[';
  for (const [index, item] of list.entries()) {
    if (index > 0) yield ',';
    yield* partsOf(item);
  }
  yield ']';
}

function* partsOfFields(fields: Fields): Generator<string, void, void> {
  yield '{';
  let separator = '';
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    yield `${separator}${JSON.stringify(key)}:`;
    yield* partsOf(value);
    separator = ',';
  }
  yield '}';
}
