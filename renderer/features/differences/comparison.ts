import { takeBack, takeParts, type TakeBack } from '#shared/commands/take-back.ts';
import { changeInWords, movedFigureInWords, type ComparedDocuments } from '#shared/differences/change-in-words.ts';
import { compareDocumentsInSteps, documentsForFigures, type ComparedDocument } from '#shared/differences/compare-documents.ts';
import { movedFiguresInSteps, type MovedFigure } from '#shared/differences/moved-figures.ts';
import type { ChangeKind, DocumentChange } from '#shared/grant/document-changes.ts';
import type { Steps } from '#shared/grant/steps.ts';
import type { GrantDocument } from '#shared/grant/schema.ts';
import { changeUnits, takeChanges } from '#shared/grant/take-changes.ts';
import type { Language } from '#shared/text/language.ts';
import type { CopiedCell } from '#renderer/grid/clipboard/write-html-table.ts';
import type { ComparedFile, FileComparison } from '#renderer/store/compared-file.ts';
import type { SheetPlaces } from '#renderer/store/sheet-definition.ts';

/** What differs between a document and the file that it is compared with. */
export interface Comparison {
  readonly documents: ComparedDocuments;
  readonly changes: readonly DocumentChange[];
  readonly figures: readonly MovedFigure[];
}

/** What is listed: everything, or changes of a kind, or the figures that moved. */
export const LISTED = ['all', 'removed', 'added', 'changed', 'figures'] as const;
/** One of {@link LISTED}. */
export type Listed = (typeof LISTED)[number];

/** The two sides of a comparison in their order. */
export function sidesOf(document: GrantDocument, file: ComparedFile, { isFileLater }: Pick<FileComparison, 'isFileLater'>): Readonly<Record<'before' | 'after', ComparedDocument>> {
  const open = { document, isWithoutPeople: false };
  return isFileLater ? { before: open, after: file } : { before: file, after: open };
}

/** Compares in steps: long lists take seconds. */
export function* compareInSteps(document: GrantDocument, file: ComparedFile, order: Pick<FileComparison, 'isFileLater'>): Steps<Comparison> {
  const { before, after } = sidesOf(document, file, order);
  const changes = yield* compareDocumentsInSteps(before, after, { layouts: false });
  const alike = documentsForFigures(before, after);
  return { documents: { before: before.document, after: after.document }, changes, figures: yield* movedFiguresInSteps(alike.before, alike.after, 'key') };
}

/** The changes that a sheet shows; those of no sheet are beside the terms. */
export interface SheetChanges {
  /** Null of those beside the terms. */
  readonly sheet: SheetPlaces | null;
  /** What is lost first, then what is new, then what is other than before. */
  readonly changes: readonly DocumentChange[];
}

const ORDER: readonly ChangeKind[] = ['removed', 'added', 'changed', 'reordered'];

/** The changes by the sheets that show them, the terms first, then in the order of the sheets. */
export function changesBySheet(changes: readonly DocumentChange[], sheets: readonly SheetPlaces[], listed: Listed): readonly SheetChanges[] {
  const inView = changes.filter(({ kind }) => listed === 'all' || (kind === 'reordered' ? 'changed' : kind) === listed);
  const ownerOf = ({ part }: DocumentChange): SheetPlaces | null => sheets.find(({ owns }) => owns.includes(part)) ?? null;
  return [null, ...sheets].flatMap((sheet) => {
    const own = inView.filter((change) => ownerOf(change) === sheet);
    const inOrder = ORDER.flatMap((kind) => own.filter((change) => change.kind === kind));
    return own.length === 0 ? [] : [{ sheet, changes: [...inOrder.filter(isLoss), ...inOrder.filter((change) => !isLoss(change))] }];
  });
}

/** Whether the file is the later of the two, so that what it changes can be taken. */
export const canBeTaken = ({ file, isFileLater }: FileComparison): boolean => isFileLater && file !== null;

/** Whether something that was given is no longer there: nobody takes that without having ticked it. */
export const isLoss = ({ kind, before, after }: DocumentChange): boolean => kind === 'removed' || (kind === 'changed' && isGiven(before) && !isGiven(after));

const isGiven = (value: unknown): boolean => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

/** Which changes are taken: what a person ticked or cleared, by the unit of the change; all others but losses. */
export class Ticks {
  readonly #units: ReadonlyMap<string, string>;
  readonly #losses: ReadonlySet<string>;
  readonly #chosen: ReadonlyMap<string, boolean>;

  constructor(changes: readonly DocumentChange[], chosen: ReadonlyMap<string, boolean>) {
    this.#units = changeUnits(changes);
    this.#losses = new Set(changes.filter(isLoss).map((change) => this.unitOf(change)));
    this.#chosen = chosen;
  }

  /** What a change can only be taken together with. */
  unitOf({ path }: DocumentChange): string {
    return this.#units.get(path) ?? path;
  }

  has(change: DocumentChange): boolean {
    const unit = this.unitOf(change);
    return this.#chosen.get(unit) ?? !this.#losses.has(unit);
  }

  /** What is chosen once changes are ticked or cleared. */
  chosenWith(changes: readonly DocumentChange[], isTicked: boolean): ReadonlyMap<string, boolean> {
    return new Map([...this.#chosen, ...changes.map((change) => [this.unitOf(change), isTicked] as const)]);
  }
}

/**
 * The step that takes changes out of a file that is the later one: those that are ticked, of one sheet where its changes are given. Where everything is taken of a workbook
 * without people, what is no change in view comes along, such as how its columns stand.
 */
export function takeTicked(document: GrantDocument, file: ComparedFile, { changes }: Pick<Comparison, 'changes'>, ticks: Ticks, ofSheet: readonly DocumentChange[] | null = null): TakeBack {
  if (ofSheet === null && file.isWithoutPeople && changes.every((change) => ticks.has(change))) return takeBack(document, file.document);
  const among = new Set(ofSheet ?? changes);
  return takeParts(document, takeChanges(document, changes, (change) => among.has(change) && ticks.has(change)));
}

/** The place of a change in the open document: where it is not there, the list or part that it was in. */
export const placeInDocument = ({ places, part }: DocumentChange, { isFileLater }: Pick<FileComparison, 'isFileLater'>): string => places[isFileLater ? 'before' : 'after'] ?? part;

/** The place of a figure that moved: the row of its scenario in the open document. */
export function placeOfFigure({ rows, figures }: MovedFigure, { isFileLater }: Pick<FileComparison, 'isFileLater'>): string {
  const row = rows[isFileLater ? 'before' : 'after'];
  return row < 0 ? 'scenarios' : `scenarios[${row}].${figures.after.id}`;
}

/** Everything that is listed as a table for other programs; the numbers of figures have all their digits. */
export function comparisonTable({ documents, figures }: Comparison, groups: readonly SheetChanges[], listed: Listed, language: Language): readonly (readonly CopiedCell[])[] {
  const rows: (readonly CopiedCell[])[] = [];
  if (showsFigures(listed)) {
    for (const figure of figures) {
      const { label, before, after, difference, units } = movedFigureInWords(figure, documents, language);
      rows.push([textCell(label), { shown: before, exact: figure.before }, { shown: after, exact: figure.after }, { shown: difference, exact: units }]);
    }
  }
  for (const { changes } of groups) {
    for (const change of changes) {
      const { label, before, after } = changeInWords(change, documents, language);
      rows.push([label, before, after].map(textCell));
    }
  }
  return rows;
}

/** Whether the figures that moved are among what is listed. */
export const showsFigures = (listed: Listed): boolean => listed === 'all' || listed === 'figures';

/** A cell that other programs take as text. */
export const textCell = (shown: string): CopiedCell => ({ shown, exact: null });
