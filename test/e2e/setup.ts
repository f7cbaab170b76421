import { afterEach } from 'vitest';
import { closeFreePages } from './pages/mounted-window.ts';

// Whatever a test that failed has left behind in its page is not the next one's.
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await closeFreePages();
});
