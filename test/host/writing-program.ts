import { writeFileSafely } from '#electron/host/write-file.ts';

const [, , path = '', size = '0'] = process.argv;

// Saves for ever, each time one letter over and over, until somebody kills it.
for (let round = 0; ; round += 1) {
  const letter = String.fromCharCode(97 + (round % 26));
  const written = await writeFileSafely(path, letter.repeat(Number.parseInt(size, 10)));
  if (!written.ok) throw new Error(written.error.message);
  if (round === 0) process.stdout.write('saving\n');
}
