import { newUserPath } from './new-user-path.ts';
import { launchDesktopWindow } from './pages/desktop-window.ts';

newUserPath('the desktop program', launchDesktopWindow);
