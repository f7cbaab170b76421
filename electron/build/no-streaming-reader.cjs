/**
 * Stands in for `unzipper`, which exceljs loads for its streaming reader alone. That reader damages Japanese text, and
 * the program reads no workbook by exceljs; and a package below `unzipper` states no licence, so it cannot ship.
 */
module.exports = {
  Parse() {
    throw new Error('Workbooks are read by shared/tables: the streaming reader of exceljs is left out of the program.');
  },
};
