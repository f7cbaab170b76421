// In the page's own world: receives what the preload script exposes, before any script of the page runs.
createWorldBridge('stand-in:page', 'stand-in:preload').onExposed((name, api) => {
  Object.defineProperty(window, name, { value: Object.freeze(api), enumerable: true });
});
