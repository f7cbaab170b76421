// In the page's own world: receives what the preload script exposes, before any script of the page runs.
const freezeAll = (value) => {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  Object.values(value).forEach(freezeAll);
  return Object.freeze(value);
};

createWorldBridge('stand-in:page', 'stand-in:preload').onExposed((name, api) => {
  Object.defineProperty(window, name, { value: freezeAll(api), enumerable: true });
});
