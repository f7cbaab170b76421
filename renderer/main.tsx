import { ErrorWatch } from './app/errors/error-watch.tsx';
import { openWindow } from './app/open-window.tsx';
import { createHost } from './host/host.ts';

const errors = new ErrorWatch();
try {
  await openWindow(createHost(), null, errors);
} catch (error) {
  await errors.report('start', error);
}
