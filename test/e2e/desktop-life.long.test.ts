import { desktopChecks } from './desktop/desktop-checks.ts';
import { launchStandIn } from './desktop/stand-in-driver.ts';

desktopChecks('over the stand-in for Electron', launchStandIn);
