import { failure, success } from '#shared/host/result.ts';
import { renderDocx } from '#shared/notice/docx/render-docx.ts';
import { writePaper } from '#shared/notice/write-paper.ts';
import { exportListErrors } from '#shared/workbook/error-workbook.ts';
import { exportWorkbook } from '#shared/workbook/export-workbook.ts';
import { fillTemplate } from '#shared/template/fill-template.ts';
import { namingFile } from '#shared/tables/file-failure.ts';
import { readTexts } from '#shared/tables/read-texts.ts';
import { exportPages } from '#shared/workbook/print/export-pages.ts';
import { importWorkbook } from '#shared/workbook/import-workbook.ts';
import { checkPack } from '#shared/workbook/verify/check-pack.ts';
import { readAllotteeList } from '#shared/workbook/read-allottee-list.ts';
import { serveJobs } from './serve-jobs.ts';

/** Entry of the workbook process, the only place where files from outside are parsed. */
serveJobs({
  readList: ({ file, options }, onProgress) => readAllotteeList(file, options, onProgress),
  readTexts: async ({ file }) => readTexts(file),
  exportListErrors: ({ file, options, language }, onProgress) => exportListErrors(file, options, language, onProgress),
  importWorkbook: async ({ file }) => namingFile(await importWorkbook(file.bytes), file.name),
  exportWorkbook: async ({ document, language, choice }, onProgress) => success(await exportWorkbook(document, language, { onProgress, choice })),
  checkWorkbook: async ({ file, recalculated }) => namingFile(await checkPack(file.bytes, recalculated), file.name),
  exportPages: async ({ document, language, people }, onProgress) => success(await exportPages(document, language, { onProgress, people })),
  fillTemplate: async ({ document, file, language, people }) => fillTemplate(file.bytes, document, { language, people, name: file.name }),
  exportNotice: async ({ document, paper }) => {
    const written = writePaper(document, paper);
    return written.ok ? success(await renderDocx(written.paper)) : failure(written.code, written.sentence);
  },
});
