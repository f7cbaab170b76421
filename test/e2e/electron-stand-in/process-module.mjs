// What `import … from 'node:process'` gets in a program the stand-in started: the process of that start.
const starts = globalThis[Symbol.for('grantsheet.electron-stand-ins')];
const { process } = starts.get(new URL(import.meta.url).searchParams.get('stand-in'));

export const { argv, cwd, env, execPath, exit, platform } = process;
// oxlint-disable-next-line import/no-default-export -- Node's own module has one
export default process;
