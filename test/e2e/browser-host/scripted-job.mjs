/** A workbook process that answers what its file is called. */
process.on('message', ({ task, request }) => {
  const done = (value) => process.send({ kind: 'done', result: { ok: true, value } });
  if (request.file?.name === 'endless.xlsx') {
    process.send({ kind: 'progress', fraction: 0.5 });
    setInterval(() => undefined, 1_000);
    return;
  }
  if (task === 'exportWorkbook') done(new Uint8Array([80, 75, 3, 4]));
  else done({ task, name: request.file.name, sum: request.file.bytes.reduce((sum, byte) => sum + byte, 0) });
});
