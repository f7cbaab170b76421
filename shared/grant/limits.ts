/**
 * All limits of a document: the schema, the commands, the page, the command line and imports use these. Anything over a
 * limit is refused before any work begins. The numbers are well above those of real grants: a notice has some thousand
 * allottees, and nobody reads a table of 100,000 scenarios. They keep the program within its memory.
 */
export { DEEPEST_FORMULA, LONGEST_FORMULA, LONGEST_NUMBER_TEXT } from '../calc/limits.ts';

const MEBIBYTE = 1024 * 1024;

/** Largest document, and largest copy of unsaved work, in bytes of its text: a larger one could not be opened again. */
export const LARGEST_DOCUMENT_BYTES = 64 * MEBIBYTE;

/** Most scenarios of a document (rows of the scenario sheet). `calc` calculates all of them within seconds. */
export const MOST_SCENARIOS = 100_000;

/** Most allottees of a document. With names, companies and notes this many fit into {@link LARGEST_DOCUMENT_BYTES}. */
export const MOST_ALLOTTEES = 200_000;

/** Most columns of an imported list that are kept in addition to the fields of an allottee. */
export const MOST_OTHER_FIELDS = 40;

/** Most ignored import issues that are kept with an allottee. */
export const MOST_PASSED_OVER = 40;

/** Most lines of the category table in term 9. */
export const MOST_ANNOUNCED_CATEGORIES = 200;

/** Most parts of the rights with a book value of their own. */
export const MOST_TRANCHES = 100;

/** Most lines of the plan of exercises. */
export const MOST_PLANNED_EXERCISES = 1_000;

/** Most other securities of a document: each adds a step to diluted earnings per share, which compares it with all before it. */
export const MOST_SECURITIES = 100;

/** Most groups of holders of a document: each has figures of its own. */
export const MOST_HOLDERS = 200;

/** Most custom columns of a sheet of the document, each of them a column of that sheet and of the workbook. */
export const MOST_COLUMNS = 2_000;

/** Most cells that the custom columns of a sheet have, one column by one row: each holds a number in memory. */
export const MOST_COLUMN_CELLS = 5_000_000;

/** Most sensitivities of a document: each is a sheet of the workbook and an entry of a menu. */
export const MOST_SENSITIVITIES = 200;

/** Most figures side by side in one sensitivity. */
export const MOST_MATRIX_FIGURES = 100;

/** Most limits that shade the cells of one sensitivity. */
export const MOST_MATRIX_LIMITS = 100;

/** Most values of one axis of a sensitivity, whether listed or made by steps. */
export const MOST_AXIS_VALUES = 100_000;

/** Most cells of a sensitivity, for one figure, over all pages. */
export const MOST_MATRIX_CELLS = 4_000_000;

/** Most prices of one ladder. */
export const MOST_LADDER_PRICES = 10_000;

/** Most columns that the layout of a sheet names: the custom ones, those of holders and those of the program. */
export const MOST_LAYOUT_COLUMNS = MOST_COLUMNS + 1_000;

/** Most values that one filter accepts: as many as the rows of the longest list. */
export const MOST_FILTER_VALUES = MOST_ALLOTTEES;

/** Most characters of a name: of a document, a company, a scenario, a column, a person, a category. */
export const LONGEST_NAME = 1_000;

/** Most characters of a note, and of any other text in a document: a spreadsheet cell holds 32,767. */
export const LONGEST_TEXT = 32_000;

/** Most characters of an id, which the program makes, and of a date. */
export const LONGEST_ID = 200;

/**
 * Most characters of the heading of a list column that is not a field: with a prefix that distinguishes it from fields,
 * it is the id of a column.
 */
export const LONGEST_HEADING = LONGEST_ID - 10;

/** Most parts of a formula itself, counting a reference to a figure as one: all of them are put into words. */
export const LARGEST_FORMULA = 5_000;

/** Most parts of a formula with all its references expanded. */
export const LARGEST_EXPANSION = 100_000;
