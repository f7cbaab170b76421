import type { JobOptions } from '#shared/host/api.ts';
import type { Result } from '#shared/host/result.ts';

/**
 * Makes a PDF of a page of HTML, which has no script and refers to nothing outside. The engine gets no network; an
 * outline is made of the headings, and fonts are embedded.
 */
export type PrintPages = (html: string, job?: JobOptions) => Promise<Result<Uint8Array>>;
