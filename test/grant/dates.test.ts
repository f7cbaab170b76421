import { describe, expect, it } from 'vitest';
import { dateProblem, isDate } from '#shared/grant/dates.ts';

describe('dates', () => {
  it.each(['2006-10-31', '2004-02-29', '2000-02-29', '1900-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(isDate(text)).toBe(true);
  });

  it.each(['2006-02-30', '2006-02-29', '1900-02-29', '2006-13-01', '2006-00-10', '2006-04-31', '2006-10-00', '2006-10-32'])('%s does not exist', (text) => {
    expect(dateProblem(text)).toBe('notADate');
  });

  it.each(['', '31 October 2006', '2006/10/31', '2006-10-31T00:00:00Z', '20061031', '２００６-10-31', '2006-10-31\n'])('%j is not written as one', (text) => {
    expect(dateProblem(text)).toBe('notADate');
  });

  it('a year that spreadsheet programs cannot count is told apart from a day that does not exist', () => {
    expect(dateProblem('0206-10-31')).toBe('yearOutOfRange');
    expect(dateProblem('1899-12-31')).toBe('yearOutOfRange');
  });
});
