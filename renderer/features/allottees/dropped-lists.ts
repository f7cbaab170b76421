import { isListName } from '#shared/host/list-files.ts';
import { isModal } from '#renderer/store/open-dialog.ts';
import type { Session } from '#renderer/store/session.ts';
import type { ListImport } from './list-import.ts';


/** Takes a list that is dropped on the window. Without this the browser would leave the program and show the file. */
export function listenForDroppedLists(session: Session, imports: ListImport): void {
  window.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    if (isListName(file.name) && !isModal(session)) void readDropped(file, imports);
  });
}

async function readDropped(file: File, imports: ListImport): Promise<void> {
  await imports.read({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
}
