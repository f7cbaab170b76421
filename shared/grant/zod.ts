import { z } from 'zod';

// The page's content security policy forbids generated code, so zod's attempt at it would be reported as a violation.
z.config({ jitless: true });

export { z };
