import type { Paper } from '../content.ts';
import type { NoticeFormat } from '../request.ts';
import { renderHtml } from './html.ts';
import { renderMarkdown } from './markdown.ts';

/** A paper as text in UTF-8. A .docx is made in the workbook process instead: see `docx/render-docx.ts`. */
export const renderPaper = (paper: Paper, format: Exclude<NoticeFormat, 'docx'>): string => (format === 'html' ? renderHtml(paper) : renderMarkdown(paper));
