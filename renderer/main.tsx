import { referenceDocument } from '#shared/grant/reference-document.ts';
import { ErrorWatch } from './app/errors/error-watch.tsx';
import { openWindow } from './app/open-window.tsx';
import { createHost } from './host/host.ts';

const errors = new ErrorWatch();
try {
  // A new user meets the reference grant.
  await openWindow(createHost(), referenceDocument(), errors);
} catch (error) {
  await errors.report('start', error);
}
