import { isListName } from '#shared/host/list-files.ts';
import { isModal } from '#renderer/store/open-dialog.ts';
import type { Session } from '#renderer/store/session.ts';
import type { ListImport } from './list-import.ts';

/** Takes lists that are dropped on the window. Without this the browser would leave the program and show the file. */
export function listenForDroppedLists(session: Session, imports: ListImport): void {
  window.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    const lists = files.filter(({ name }) => isListName(name));
    if (lists.length > 0 && !isModal(session)) void readDropped(lists, imports);
  });
}

async function readDropped(files: readonly File[], imports: ListImport): Promise<void> {
  await imports.read(await Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))));
}
