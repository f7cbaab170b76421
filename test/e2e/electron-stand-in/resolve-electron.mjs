// Resolves `electron` for programs that were started by the stand-in, and keeps their own files apart from those of the
// next start. Everything else is left to Node.
const MODULE = new URL('./electron-module.mjs', import.meta.url).href;

export const resolve = async (specifier, context, next) => {
  const start = context.parentURL?.startsWith('file:') ? new URL(context.parentURL).searchParams.get('stand-in') : null;
  if (start === null) return next(specifier, context);
  if (specifier === 'electron') return { url: `${MODULE}?stand-in=${start}`, format: 'module', shortCircuit: true };
  const resolved = await next(specifier, context);
  const own = resolved.url.startsWith('file:') && !resolved.url.includes('/node_modules/');
  return own ? { ...resolved, url: `${resolved.url}?stand-in=${start}` } : resolved;
};
