/** A workbook process that does whatever its request says, to see what becomes of the program. */
const report = (result) => process.send({ kind: 'done', result });

const scripts = {
  answer: ({ value }) => report({ ok: true, value }),
  progress: () => {
    for (const fraction of [0.25, 0.5, 1]) process.send({ kind: 'progress', fraction });
    report({ ok: true, value: 'done' });
  },
  refuse: () => report({ ok: false, error: { code: 'fileDamaged', message: 'Damaged.' } }),
  hang: () => {
    process.send({ kind: 'progress', fraction: 0.1 });
    for (;;);
  },
  heap: () => {
    const kept = [];
    for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => ({ index })));
  },
  exit: () => process.exit(3),
  kill: () => process.kill(process.pid, 'SIGKILL'),
  environment: () => report({ ok: true, value: Object.keys(process.env) }),
};

process.on('message', ({ request }) => scripts[request.script](request));
