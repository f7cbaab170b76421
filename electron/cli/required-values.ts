/** The value of an option that reading the command line has guaranteed. */
export function requiredValue(values: readonly string[] | undefined): string {
  const [value] = values ?? [];
  if (value === undefined) throw new Error('A command asked for an option it does not declare as required.');
  return value;
}

/** An operand that reading the command line has guaranteed. */
export function requiredOperand(operands: readonly string[], index: number): string {
  const operand = operands[index];
  if (operand === undefined) throw new Error('A command asked for an operand it does not declare.');
  return operand;
}
