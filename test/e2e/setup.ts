import { afterAll } from 'vitest';
import { closeSharedBrowser } from './shared-browser.ts';

// Here and not beside the browser: benches use it, too, where no test runner is.
afterAll(closeSharedBrowser);
