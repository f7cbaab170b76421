import { newUserPath } from './new-user-path.ts';
import { launchBrowserShell } from './pages/browser-shell-window.ts';

newUserPath('the browser shell', () => launchBrowserShell());
