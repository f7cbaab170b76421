import type { ExcelCondition, ExcelTerm } from '#shared/calc/excel/excel-term.ts';

/** What a term comes to in plain doubles, step by step as it is written: the arithmetic of a processor, without the corrections of a spreadsheet program. */
export function termInDoubles(term: ExcelTerm, valueOf: (name: string) => string): number {
  const of = (part: ExcelTerm): number => termInDoubles(part, valueOf);
  switch (term.kind) {
    case 'number':
      return Number(term.value);
    case 'reference':
      return Number(valueOf(term.name));
    case 'operation':
      return operated(term.sign, of(term.left), of(term.right));
    case 'round':
      return roundedTo(term.by, of(term.value), 10 ** term.places);
    case 'call':
      return called(term.name, term.parts.map(of));
    case 'choose':
      if (term.otherwise === null) throw new Error('A cell that may stay blank has no number.');
      return of(holds(term.condition, of) ? term.then : term.otherwise);
    default:
      throw new Error(`No ${term.kind} is needed here.`);
  }
}

function operated(sign: '+' | '-' | '*' | '/', left: number, right: number): number {
  switch (sign) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
  }
}

function roundedTo(by: 'ROUND' | 'ROUNDUP' | 'ROUNDDOWN', value: number, scale: number): number {
  const size = Math.abs(value) * scale;
  const whole = by === 'ROUND' ? Math.floor(size + 0.5) : by === 'ROUNDUP' ? Math.ceil(size) : Math.floor(size);
  return (Math.sign(value) * whole) / scale;
}

function called(name: 'INT' | 'TRUNC' | 'ABS' | 'SIGN' | 'MIN' | 'MAX', parts: readonly number[]): number {
  const [first = 0] = parts;
  switch (name) {
    case 'INT':
      return Math.floor(first);
    case 'TRUNC':
      return Math.trunc(first);
    case 'ABS':
      return Math.abs(first);
    case 'SIGN':
      return Math.sign(first);
    case 'MIN':
      return Math.min(...parts);
    case 'MAX':
      return Math.max(...parts);
  }
}

function holds(condition: ExcelCondition, of: (part: ExcelTerm) => number): boolean {
  if (condition.kind !== 'compare') throw new Error('Only comparisons are needed here.');
  const [left, right] = [of(condition.left), of(condition.right)];
  const results = { '>': left > right, '>=': left >= right, '<': left < right, '<=': left <= right, '=': left === right, '<>': left !== right };
  return results[condition.comparison];
}
