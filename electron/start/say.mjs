/** Writes a line for people; standard output is reserved for the address that the browser shell prints. */
export const say = (line) => void process.stderr.write(`${line}\n`);
