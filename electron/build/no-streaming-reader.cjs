/**
 * Stands in for `unzipper`, which exceljs loads for its streaming reader alone. That reader damages Japanese text, so
 * the program does not use it; and a package below `unzipper` states no licence, so it cannot ship.
 */
module.exports = {
  Parse() {
    throw new Error('Workbooks are read in memory: the streaming reader is left out of the program.');
  },
};
