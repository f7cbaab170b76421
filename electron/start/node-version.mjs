import { readFileSync } from 'node:fs';

const PART = /^\s*(\^|>=)(\d+)\.(\d+)\.(\d+)\s*$/;

/** The Node versions that package.json requires, `^20.19.0 || >=22.12.0`, as parts. */
const alternatives = (range) =>
  range.split('||').map((part) => {
    const match = PART.exec(part);
    if (match === null) throw new Error(`package.json: engines.node holds "${part.trim()}", which is neither ^1.2.3 nor >=1.2.3.`);
    return { isMajorOnly: match[1] === '^', numbers: match.slice(2).map(Number) };
  });

const compare = (a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

/** Whether a version of Node is in a range of the form `^20.19.0 || >=22.12.0`. */
export const nodeFits = (version, range) => {
  const numbers = version.replace(/-.*$/, '').split('.').map(Number);
  return alternatives(range).some((part) => compare(numbers, part.numbers) >= 0 && (!part.isMajorOnly || numbers[0] === part.numbers[0]));
};

const inWords = (range) =>
  alternatives(range)
    .map(({ isMajorOnly, numbers }) => `${numbers[0]}.${numbers[1]} or ${isMajorOnly ? `a later ${numbers[0]}` : 'later'}`)
    .join(', or ');

/** One sentence where this version of Node cannot run the program, else null. */
export const nodeProblem = (version) => {
  const range = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).engines.node;
  return nodeFits(version, range) ? null : `Grantsheet needs Node.js ${inWords(range)}; this is ${version}. Install a newer one from https://nodejs.org.`;
};
