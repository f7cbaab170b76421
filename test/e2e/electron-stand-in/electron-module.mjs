// What `import … from 'electron'` gets. A name that is not here fails at the import, by name.
const starts = globalThis[Symbol.for('grantsheet.electron-stand-ins')];
const { electron } = starts.get(new URL(import.meta.url).searchParams.get('stand-in'));

export const { app, BrowserWindow, clipboard, dialog, Menu, nativeTheme, protocol, screen, session, utilityProcess } = electron;
