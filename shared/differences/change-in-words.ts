import { subtractDecimals } from '../calc/decimal-arithmetic.ts';
import type { DecimalText } from '../calc/decimal.ts';
import { evaluate } from '../calc/evaluate.ts';
import type { DocumentChange } from '../grant/document-changes.ts';
import { isPlain } from '../grant/plain-values.ts';
import type { GrantDocument } from '../grant/schema.ts';
import { inputsOf } from '../metrics/inputs.ts';
import type { Figure } from '../metrics/metric.ts';
import { capitalised } from '../text/capitalised.ts';
import { differencesText } from '../text/differences.ts';
import { documentChangesText } from '../text/document-changes.ts';
import { labelIn } from '../text/figures.ts';
import type { Language } from '../text/language.ts';
import { labelledPlaceInWords, placeInWords, rowFieldInWords } from '../text/places.ts';
import { scenarioName, scenarioNameText } from '../text/scenario-name.ts';
import { shownUnits } from '../text/shown-difference.ts';
import { shownFigure, withoutNoise } from '../text/shown-figure.ts';
import { rowInWords, valueInWords } from './value-in-words.ts';
import type { MovedFigure } from './moved-figures.ts';

/** The two documents of a comparison. */
export type ComparedDocuments = Readonly<Record<'before' | 'after', GrantDocument>>;

/** A change as people read it: what changed, and what was and is there. */
export interface ChangeInWords {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** A change between two documents in words. */
export function changeInWords(change: DocumentChange, documents: ComparedDocuments, language: Language): ChangeInWords {
  return { label: labelOf(change, documents, language), before: sideOf(change, 'before', documents, language), after: sideOf(change, 'after', documents, language) };
}

function labelOf({ kind, part, places }: DocumentChange, { before, after }: ComparedDocuments, language: Language): string {
  const text = documentChangesText[language];
  if (kind === 'reordered') return text.orderOf(placeInWords(part, '', language));
  const place = places.after ?? places.before ?? part;
  const name = rowNameAt(places.after === null ? before : after, place, language);
  return labelledPlaceInWords(place, name, language) ?? text.setting(placeInWords(part, '', language), place.slice(part.length).replace(/^\./, ''));
}

function sideOf(change: DocumentChange, side: 'before' | 'after', documents: ComparedDocuments, language: Language): string {
  const { kind, part, [side]: value, places: { [side]: place } } = change;
  const text = differencesText[language];
  if (kind === 'reordered') return side === 'before' ? '' : text.reordered;
  if (place === null) return kind === 'changed' ? text.empty : text.absent;
  const words = { document: documents[side], language };
  if (kind === 'changed') return valueInWords(value, place, words);
  const row = isPlain(value) ? rowInWords(value, part, words, (field) => rowFieldInWords(part, field, language)) : '';
  return row === '' ? text.present : row;
}

const ROW = /^(\w+)\[(\d+)\]/;

/** What the row at a place is called; a scenario without a name by its numbers, unless that only repeats its number. */
function rowNameAt(document: GrantDocument, place: string, language: Language): string {
  const [, list = '', digits = ''] = ROW.exec(place) ?? [];
  const index = Number.parseInt(digits, 10);
  const scenario = list === 'scenarios' ? document.scenarios[index] : undefined;
  if (scenario !== undefined) {
    const called = scenarioName(scenario, index + 1, document.currency, language);
    return called === scenarioNameText[language].numbered(index + 1) ? '' : called;
  }
  const rows: unknown = (document as unknown as Readonly<Record<string, unknown>>)[list]; // By its key, whatever part it is.
  const row: unknown = Array.isArray(rows) ? rows[index] : undefined;
  return isPlain(row) && typeof row['name'] === 'string' ? row['name'] : '';
}

/** A figure that moved, in words, with its difference; '' where it could not be calculated on one side. */
export interface MovedFigureInWords extends ChangeInWords {
  readonly scenario: string;
  readonly figure: string;
  readonly difference: string;
  /** Exact, without the noise of quotients; null where there is no difference in numbers. */
  readonly units: DecimalText | null;
}

const ABSENT = '–';

/** Whether a figure has no value because its price is still to be decided, and lacks nothing else. */
function isPending(document: GrantDocument, row: number, { expression }: Figure): boolean {
  const { exercisePrice, issuePrice } = document.grant;
  const pending: readonly string[] = [...(exercisePrice.status === 'pending' ? ['exercisePrice'] : []), ...(issuePrice.status === 'pending' ? ['issuePrice', 'bookValuePerRight'] : [])];
  const found = evaluate(expression, inputsOf(document, document.scenarios[row] ?? null));
  return found.status === 'missing' && found.missing.every((name) => pending.includes(name));
}

/** A figure that moved in words, as the sheets show it. */
export function movedFigureInWords({ rows, figures, before, after }: MovedFigure, documents: ComparedDocuments, language: Language): MovedFigureInWords {
  const text = documentChangesText[language];
  const row = documents.after.scenarios[rows.after];
  const scenario = row === undefined ? capitalised(text.theGrant) : scenarioName(row, rows.after + 1, documents.after.currency, language);
  const figure = labelIn(documents.after, figures.after.id, language)?.name ?? figures.after.id;
  const shown = (value: DecimalText | null, side: 'before' | 'after'): string => {
    if (value !== null) return shownFigure(value, figures[side], language);
    return isPending(documents[side], rows[side], figures[side]) ? text.pending : ABSENT;
  };
  const units = before === null || after === null || figures.after.unit === 'condition' ? null : withoutNoise(subtractDecimals(after, before), figures.after);
  return {
    label: text.figureOf(scenario, figure), scenario, figure, before: shown(before, 'before'), after: shown(after, 'after'), units,
    difference: units === null ? '' : shownUnits(units, figures.after, language),
  };
}
