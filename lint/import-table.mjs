/**
 * Who may import whom: the import table of ARCHITECTURE.md, held once. The lint rule `grantsheet/import-table` enforces
 * it, and a test holds the table in ARCHITECTURE.md equal to this one.
 *
 * @typedef {object} Room
 * @property {string} folder the room: every file under it that is in no deeper room
 * @property {readonly string[]} rooms rooms whose values it may import ("shared" stands for all of shared)
 * @property {readonly string[]} [types] rooms of which it may import types alone
 * @property {readonly string[]} [packages] packages it may import; "node" stands for all of Node's own modules
 * @property {boolean} [apart] whether none of its folders may import another
 */

import { posix } from 'node:path';

const ANYTHING = '*';

/** @type {readonly Room[]} */
export const IMPORT_TABLE = [
  { folder: 'shared/calc', rooms: [], packages: ['decimal.js'] },
  { folder: 'shared/grant', rooms: ['shared/calc', 'assets'], packages: ['zod'] },
  { folder: 'shared/metrics', rooms: ['shared/calc', 'shared/grant'] },
  { folder: 'shared/scenarios', rooms: ['shared/calc', 'shared/grant', 'shared/metrics'] },
  { folder: 'shared/allottees', rooms: ['shared/calc', 'shared/grant'], types: ['shared/tables'] },
  { folder: 'shared/checks', rooms: ['shared/calc', 'shared/grant', 'shared/metrics', 'shared/allottees'] },
  { folder: 'shared/commands', rooms: ['shared/calc', 'shared/grant'], packages: ['immer'] },
  { folder: 'shared/text', rooms: ['shared/calc'], types: ['shared'] },
  { folder: 'shared/differences', rooms: ['shared/calc', 'shared/grant', 'shared/metrics', 'shared/scenarios', 'shared/allottees', 'shared/text'] },
  { folder: 'shared/notice', rooms: ['shared/calc', 'shared/grant', 'shared/metrics', 'shared/allottees', 'shared/text'] },
  { folder: 'shared/notice/docx', rooms: ['shared/text', 'shared/notice'], packages: ['docx'] },
  { folder: 'shared/host', rooms: ['shared/calc', 'shared/grant', 'shared/allottees', 'shared/notice', 'shared/text', 'package.json'], types: ['shared'], packages: ['zod'] },
  { folder: 'shared/tables', rooms: ['shared/calc', 'shared/text', 'shared/host'], packages: ['@e965/xlsx', 'crc-32', 'fflate', 'saxes'] },
  { folder: 'shared/drawing', rooms: [] },
  {
    folder: 'shared/workbook',
    rooms: ['shared/calc', 'shared/grant', 'shared/metrics', 'shared/scenarios', 'shared/allottees', 'shared/checks', 'shared/text', 'shared/host', 'shared/tables', 'shared/drawing'],
    packages: ['exceljs', 'fflate'],
  },
  {
    folder: 'shared/template',
    rooms: ['shared/calc', 'shared/grant', 'shared/metrics', 'shared/scenarios', 'shared/allottees', 'shared/text', 'shared/host', 'shared/tables', 'shared/workbook'],
    packages: ['fflate'],
  },
  { folder: 'electron/host', rooms: ['shared'], packages: ['node'] },
  { folder: 'electron/preload', rooms: ['shared'], packages: ['electron'] },
  { folder: 'electron/main', rooms: ['shared', 'electron/host'], packages: ['node', 'electron'] },
  { folder: 'electron/browser-shell', rooms: ['shared', 'electron/host'], packages: ['node', 'ws'] },
  { folder: 'electron/cli', rooms: ['shared', 'electron/host', 'assets'], packages: ['node'] },
  { folder: 'electron/build', rooms: ['electron'], packages: ['node', 'vite', '@vitejs/plugin-react', '@electron/fuses', 'electron-builder', 'plist'] },
  { folder: 'electron', rooms: ['electron'], packages: ['node'] },
  { folder: 'renderer/ui', rooms: ['shared'], packages: ['react'] },
  { folder: 'renderer/grid', rooms: ['shared', 'renderer/ui'], packages: ['react', 'ag-grid-react', 'ag-grid-community'] },
  { folder: 'renderer/host', rooms: ['shared', 'renderer/ui'], packages: ['react'] },
  { folder: 'renderer/store', rooms: ['shared', 'renderer/ui', 'renderer/grid'], packages: ['react', 'zustand'] },
  { folder: 'renderer/arrangement', rooms: ['shared', 'renderer/ui', 'renderer/grid', 'renderer/store'], packages: ['react'] },
  { folder: 'renderer/cases', rooms: ['shared', 'renderer/ui', 'renderer/grid', 'renderer/store', 'renderer/arrangement'], packages: ['react'] },
  {
    folder: 'renderer/features',
    rooms: ['shared', 'renderer/ui', 'renderer/grid', 'renderer/host', 'renderer/store', 'renderer/arrangement', 'renderer/cases'],
    packages: ['react', 'ag-charts-community', 'zustand'],
    apart: true,
  },
  { folder: 'renderer', rooms: ['renderer', 'shared', 'assets'], packages: ['react', 'react-dom'] },
  { folder: 'test', rooms: [ANYTHING], packages: [ANYTHING] },
];

const ALIASES = ['shared', 'electron', 'renderer', 'assets', 'test'];

/**
 * Why an import breaks the table; null where it does not.
 * @param {string} file path of the importing file from the project's folder, with forward slashes
 * @param {string} specifier what the import names
 * @param {boolean} typesOnly whether nothing of it is left at run time
 * @returns {string | null}
 */
export function forbiddenImport(file, specifier, typesOnly) {
  const room = roomOf(file);
  if (room === null) return null;
  const target = targetOf(file, specifier);
  return target.kind === 'package' ? forbiddenPackage(room, target.name) : forbiddenFile(room, file, target.path, typesOnly);
}

function forbiddenPackage(room, name) {
  const allowed = room.packages ?? [];
  if (allowed.includes(ANYTHING) || allowed.includes(name)) return null;
  return `${room.folder} may not import the package ${name}.`;
}

function forbiddenFile(room, file, path, typesOnly) {
  if (isWithin(path, room.folder)) {
    const inner = roomOf(path);
    if (inner === room && room.apart && folderIn(room, file) !== folderIn(room, path)) return `${room.folder}/${folderIn(room, file)} may not import ${room.folder}/${folderIn(room, path)}.`;
    if (inner === room || inner === null) return null;
  }
  const rooms = typesOnly ? [...room.rooms, ...(room.types ?? [])] : room.rooms;
  if (rooms.includes(ANYTHING) || rooms.some((allowed) => isWithin(path, allowed))) return null;
  const target = roomOf(path)?.folder ?? path;
  const typesWouldDo = !typesOnly && (room.types ?? []).some((allowed) => isWithin(path, allowed));
  return `${room.folder} may not import ${target}${typesWouldDo ? ', except for its types (import type)' : ''}.`;
}

/** The deepest room a file is in. */
function roomOf(file) {
  const rooms = IMPORT_TABLE.filter((room) => isWithin(file, room.folder));
  return rooms.toSorted((a, b) => b.folder.length - a.folder.length)[0] ?? null;
}

/** The folder of a room that a file of it is in. */
const folderIn = (room, file) => file.slice(room.folder.length + 1).split('/')[0];

function targetOf(file, specifier) {
  const plain = specifier.replace(/[?].*$/, '');
  if (plain.startsWith('.')) return { kind: 'file', path: posix.normalize(posix.join(posix.dirname(file), plain)) };
  const alias = ALIASES.find((name) => plain.startsWith(`#${name}/`));
  if (alias !== undefined) return { kind: 'file', path: posix.normalize(plain.slice(1)) };
  return { kind: 'package', name: packageOf(plain) };
}

function packageOf(specifier) {
  if (specifier.startsWith('node:')) return 'node';
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

function isWithin(path, folder) {
  return path === folder || path.startsWith(`${folder}/`);
}
