/**
 * Replaces `unzipper`, which exceljs loads only for its streaming reader. That reader damages Japanese text, and the
 * program reads no workbook with exceljs; moreover, a package below `unzipper` states no licence, so it cannot ship.
 */
module.exports = {
  Parse() {
    throw new Error('Workbooks are read by shared/tables: the streaming reader of exceljs is left out of the program.');
  },
};
