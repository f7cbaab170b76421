/**
 * Reads the counts of a smoke test's report: `passed`, `failed` and `skipped`, or those of Vitest's own JSON report.
 * @param {unknown} report
 * @returns {{ passed: number, failed: number, skipped: number } | null} null where it is no report
 */
const readCounts = (report) => {
  if (typeof report !== 'object' || report === null) return null;
  const { passed, failed, skipped, numPassedTests, numFailedTests, numPendingTests, numTodoTests, numTotalTests } = report;
  const counts =
    numTotalTests === undefined ? { passed, failed, skipped } : { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + (numTodoTests ?? 0) };
  return Object.values(counts).every((count) => Number.isInteger(count) && count >= 0) ? counts : null;
};

/**
 * Why a smoke test's report is no proof that the program works, or null where it is one.
 * @param {string | null} text the report; null where there is no file
 */
export const smokeProblem = (text) => {
  if (text === null) return 'The smoke test wrote no report: it did not run.';
  let parsed;
  try {
    parsed = JSON.parse(text);
  } catch {
    return 'The report of the smoke test is no JSON.';
  }
  const counts = readCounts(parsed);
  if (counts === null) return 'The report of the smoke test does not say how many tests passed, failed and were skipped.';
  if (counts.failed > 0) return `Smoke tests that failed: ${counts.failed}.`;
  if (counts.passed === 0) return 'The smoke test ran no test.';
  return counts.skipped > 0 ? `Smoke tests that were skipped: ${counts.skipped}. Here every one must run.` : null;
};
