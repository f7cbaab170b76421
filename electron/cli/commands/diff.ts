import { readFileLimited } from '#electron/host/file-access.ts';
import { totalsOf } from '#shared/allottees/totals.ts';
import { changeInWords, movedFigureInWords, type ComparedDocuments } from '#shared/differences/change-in-words.ts';
import { compareDocuments, documentsForFigures, withoutPeopleIn, type ComparedDocument } from '#shared/differences/compare-documents.ts';
import { COMPARED_FIGURES, movedFiguresInSteps, type MovedFigure } from '#shared/differences/moved-figures.ts';
import type { DocumentChange } from '#shared/grant/document-changes.ts';
import { atOnce } from '#shared/grant/steps.ts';
import { success, type Result } from '#shared/host/result.ts';
import { documentChangesText, peopleNotComparedLine } from '#shared/text/document-changes.ts';
import type { Language } from '#shared/text/language.ts';
import { returnedCellLines } from '#shared/text/returned-cells.ts';
import type { CellComparison, ImportedWorkbook, PeopleLeftOut } from '#shared/workbook/imported-workbook.ts';
import { answerText } from '../answer-text.ts';
import { defineCommand } from '../command.ts';
import { jobOptions, type CommandIo } from '../io.ts';
import { isZip } from '../is-zip.ts';
import { openDocument } from '../open-document.ts';
import { documentPlace } from '../place-in-words.ts';
import { requiredOperand } from '../required-values.ts';
import { formatTable } from '../table.ts';
import { visibleText } from '../visible-text.ts';

const en = {
  kind: 'Change',
  figure: 'Figure',
  difference: 'Difference',
  noChanges: 'No differences.',
  noMoved: 'No figure moved.',
  counts: (changes: number, figures: number) => `${changes} ${changes === 1 ? 'change' : 'changes'}, ${figures} ${figures === 1 ? 'figure' : 'figures'} moved.`,
  ofFile: (file: string, line: string) => `${file}: ${line}`,
  unread: (file: string, cell: string, text: string, place: string) => `${file}: ${place} (${cell}): "${text}" could not be read; the value inside the workbook is compared.`,
};

const ja: typeof en = {
  kind: '種別',
  figure: '項目',
  difference: '差',
  noChanges: '相違点はありません。',
  noMoved: '変わった項目はありません。',
  counts: (changes, figures) => `変更${changes}件、値が変わった項目${figures}件。`,
  ofFile: (file, line) => `${file}：${line}`,
  unread: (file, cell, text, place) => `${file}：${place}（${cell}）：「${text}」は読み取れないため、ワークブック内の元の値で比較しています。`,
};

const TEXT: Readonly<Record<Language, typeof en>> = { en, ja };

/** `grantsheet diff A B` */
export const diff = defineCommand({
  name: 'diff',
  text: {
    en: {
      summary: 'Compare two documents or exported workbooks: what changed, and which figures moved by it.',
      details:
        'A workbook is read as import reads it: inputs changed in the spreadsheet program count. People are compared by employee number, else by name and company.\n' +
        'Where one of the two was made without people, people are not compared. Differences are no problem: the exit code is 0.',
    },
    ja: {
      summary: '2つの文書または出力したワークブックを比較し、変更と、それにより変わった項目を表示します。',
      details:
        'ワークブックは import と同じように読み込み、表計算ソフトで変更した入力も比較します。割当対象者は社員番号、なければ氏名と会社名で対応付けます。\n' +
        '一方が個人情報なしで作られている場合、割当対象者は比較しません。差があっても終了コードは0です。',
    },
  },
  operands: ['A', 'B'],
  options: [{ name: 'figures', value: 'key|all', choices: COMPARED_FIGURES, meaning: { en: 'the figures to compare: the key figures (default), or all that can be calculated', ja: '比較する項目：主要な項目（省略時）、または計算できるすべての項目' } }],
  flags: [{ name: 'layouts', meaning: { en: 'compare columns and filters of the sheets, too', ja: 'シートの列の配置とフィルターも比較' } }],
  async run({ operands, options, flags, language, io }) {
    const [one, other] = [await readCompared(requiredOperand(operands, 0), language, io), await readCompared(requiredOperand(operands, 1), language, io)];
    if (!one.ok) return one;
    if (!other.ok) return other;
    const [before, after] = [one.value, other.value];
    const documents: ComparedDocuments = { before: before.document, after: after.document };
    const changes = compareDocuments(before, after, { layouts: flags.includes('layouts') });
    const alike = documentsForFigures(before, after);
    const figures = atOnce(movedFiguresInSteps(alike.before, alike.after, options.figures?.[0] === 'all' ? 'all' : 'key'));
    const text = TEXT[language];
    const people = withoutPeopleIn(before, after);
    const files = [before, after];
    const unread = files.flatMap((file) => file.unread.map((cell) => ({ file: file.name, ...cell, place: documentPlace(file.document, cell.path, language) })));
    return success({
      json: {
        changes: changes.map((change) => printedChange(change, documents, language)),
        figures: figures.map((figure) => printedFigure(figure, documents, language)),
        peopleNotIn: people === null ? null : { before: 'A', after: 'B', both: 'A, B' }[people],
        unread,
        cells: files.flatMap(({ name, cells }) => (cells === null ? [] : [{ file: name, ...cells }])),
      },
      text: [changeTable(changes, documents, language), figureTable(figures, documents, language)].join('\n\n'),
      remarks: [
        ...(people === null ? [] : [visibleText(peopleNotComparedLine(people, { before: sideOf(before), after: sideOf(after) }, language))]),
        ...unread.map((cell) => visibleText(text.unread(cell.file, cell.cell, cell.text, cell.place))),
        ...files.flatMap(({ name, cells }) => (cells === null ? [] : returnedCellLines(cells, language, MOST_CELLS_SAID).map((line) => visibleText(text.ofFile(name, line))))),
        text.counts(changes.length, figures.length),
      ],
      problems: unread.length > 0 || files.some(({ cells }) => cells !== null && cells.differences.length > 0),
    });
  },
});

/** One of the two files: its document, and what of it could not be read. */
interface ComparedFile extends ComparedDocument {
  readonly name: string;
  readonly peopleLeftOut: PeopleLeftOut | null;
  readonly unread: ImportedWorkbook['unread'];
  /** Null of a document. */
  readonly cells: CellComparison | null;
}

async function readCompared(path: string, language: Language, io: CommandIo): Promise<Result<ComparedFile>> {
  const file = await readFileLimited(path);
  if (!file.ok) return file;
  const { name, bytes } = file.value;
  if (!isZip(bytes)) {
    const opened = await openDocument(path, language);
    return opened.ok ? success({ name, document: opened.value.document, isWithoutPeople: false, peopleLeftOut: null, unread: [], cells: null }) : opened;
  }
  const imported = await io.workbooks.run('importWorkbook', name, { file: file.value }, jobOptions(io));
  if (!imported.ok) return imported;
  const { document, peopleLeftOut, unread, cells } = imported.value;
  return success({ name, document, isWithoutPeople: peopleLeftOut !== undefined, peopleLeftOut: peopleLeftOut ?? null, unread, cells });
}

/** How many people a file has, or had when it was made without them. */
function sideOf({ name, document, peopleLeftOut }: ComparedFile): { readonly name: string } & PeopleLeftOut {
  const { persons, rights } = peopleLeftOut ?? totalsOf(document.allottees);
  return { name, persons, rights };
}

function printedChange(change: DocumentChange, documents: ComparedDocuments, language: Language): unknown {
  const { label, ...shown } = changeInWords(change, documents, language);
  const { path, kind, before, after } = change;
  return { path, kind, before: before ?? null, after: after ?? null, label, shown };
}

function printedFigure(figure: MovedFigure, documents: ComparedDocuments, language: Language): unknown {
  const { label, before, after, difference } = movedFigureInWords(figure, documents, language);
  return { path: figure.path, scenario: figure.scenario, figure: figure.figures.after.id, before: figure.before, after: figure.after, label, shown: { before, after, difference } };
}

function changeTable(changes: readonly DocumentChange[], documents: ComparedDocuments, language: Language): string {
  const text = TEXT[language];
  if (changes.length === 0) return text.noChanges;
  const columns = [text.kind, answerText[language].place, 'A', 'B'].map((heading) => ({ heading, align: 'left' as const }));
  return formatTable(columns, changes.map((change) => {
    const { label, before, after } = changeInWords(change, documents, language);
    return [documentChangesText[language].kinds[change.kind], label, shortened(before), shortened(after)];
  }));
}

/** Most cells that are no inputs and are said one by one; `--json` has all of them. */
const MOST_CELLS_SAID = 50;

/** Most characters of a value in the table; `--json` has all of them. */
const MOST_CHARACTERS = 60;

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…` : text;
}

function figureTable(figures: readonly MovedFigure[], documents: ComparedDocuments, language: Language): string {
  const text = TEXT[language];
  if (figures.length === 0) return text.noMoved;
  const columns = [text.figure, 'A', 'B', text.difference].map((heading, index) => ({ heading, align: index === 0 ? ('left' as const) : ('right' as const) }));
  return formatTable(columns, figures.map((figure) => {
    const { label, before, after, difference } = movedFigureInWords(figure, documents, language);
    return [label, before, after, difference];
  }));
}
