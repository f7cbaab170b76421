// Resolves `electron` for programs that were started by the stand-in, gives them the `process` of their own start, and
// keeps their files apart from those of the next start. Everything else is left to Node.
const ELECTRON = new URL('./electron-module.mjs', import.meta.url).href;
const PROCESS = new URL('./process-module.mjs', import.meta.url).href;
const MODULES = { electron: ELECTRON, process: PROCESS, 'node:process': PROCESS };

const startOf = (url) => (url?.startsWith('file:') ? new URL(url).searchParams.get('stand-in') : null);

export const resolve = async (specifier, context, next) => {
  const start = startOf(context.parentURL);
  if (start === null) return next(specifier, context);
  if (Object.hasOwn(MODULES, specifier)) return { url: `${MODULES[specifier]}?stand-in=${start}`, format: 'module', shortCircuit: true };
  const resolved = await next(specifier, context);
  const own = resolved.url.startsWith('file:') && !resolved.url.includes('/node_modules/');
  return own ? { ...resolved, url: `${resolved.url}?stand-in=${start}` } : resolved;
};

export const load = async (url, context, next) => {
  const loaded = await next(url, context);
  const start = startOf(url);
  if (start === null || [ELECTRON, PROCESS].includes(url.split('?')[0]) || loaded.format !== 'module') return loaded;
  const source = String(loaded.source);
  if (/^import (?:\* as )?process\b/m.test(source)) return loaded;
  // On the first line, so that lines keep their numbers.
  return { ...loaded, source: `const process = globalThis[Symbol.for('grantsheet.electron-stand-ins')].get('${start}').process; ${source}` };
};
