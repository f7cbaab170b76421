import { afterAll, afterEach } from 'vitest';
import { closeFreePages, closeMountedServer } from './pages/mounted-window.ts';
import { closeSharedBrowser } from './shared-browser.ts';

// Whatever a test that failed has left behind in its page is not the next one's.
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await closeFreePages();
});

// Here and not beside the browser: benches use it, too, where no test runner is.
afterAll(async () => {
  await closeSharedBrowser();
  await closeMountedServer();
});
