import { referenceDocument } from '#shared/grant/reference-document.ts';
import { openWindow } from './app/open-window.tsx';
import { createHost } from './host/host.ts';

// A new user meets the reference grant.
await openWindow(createHost(), referenceDocument());
