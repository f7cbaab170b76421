import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OUT_OF_MEMORY_LINE } from '#electron/host/job-messages.ts';

/** A utility process as Electron hands it out: its listeners on standard error go once `exit` has been told. */
const fakeChild = () => {
  const child = Object.assign(new EventEmitter(), { stderr: new PassThrough(), postMessage: vi.fn<(message: unknown) => void>(), kill: vi.fn<() => boolean>(() => true) });
  return {
    child,
    exit(code: number) {
      child.emit('exit', code);
      child.stderr.removeAllListeners();
    },
  };
};

const electron = vi.hoisted(() => ({ app: null as unknown, fork: null as unknown }));
vi.mock('electron', () => ({
  get app() {
    return electron.app;
  },
  utilityProcess: { fork: (...args: unknown[]) => (electron.fork as (...args: unknown[]) => unknown)(...args) }, // set before each test
}));

const { utilityChild } = await import('#electron/main/utility-child.ts');

let app: EventEmitter;
let made: ReturnType<typeof fakeChild>;
let forked: unknown[];

beforeEach(() => {
  app = new EventEmitter();
  made = fakeChild();
  electron.app = app;
  electron.fork = (...args: unknown[]) => {
    forked = args;
    return made.child;
  };
});

const start = () => utilityChild('workbook-process.js')(2_048);
const serviceName = (): string => (forked[2] as { serviceName: string }).serviceName; // what the code under test has just passed
const endOf = (child: ReturnType<typeof start>) => new Promise((resolve) => child.onEnd(resolve));

describe('a job in a utility process', () => {
  it('has its limits as Electron takes them, and no more of the environment than it needs', () => {
    process.env['GRANTSHEET_TEST_SECRET'] = 'secret';
    start();
    delete process.env['GRANTSHEET_TEST_SECRET'];
    expect(forked.slice(0, 2)).toEqual(['workbook-process.js', ['--memory-limit=2048']]);
    expect(forked[2]).toMatchObject({ execArgv: ['--js-flags=--max-old-space-size=2048'], stdio: ['ignore', 'ignore', 'pipe'] });
    expect(JSON.stringify(forked[2])).not.toContain('secret');
  });

  it('is ended as soon as it is there, where it was cancelled before', () => {
    const child = start();
    child.kill();
    expect(made.child.kill).not.toHaveBeenCalled();
    made.child.emit('spawn');
    expect(made.child.kill).toHaveBeenCalledOnce();
  });

  it('is ended at once where it is there', () => {
    const child = start();
    made.child.emit('spawn');
    child.kill();
    expect(made.child.kill).toHaveBeenCalledOnce();
  });

  it('tells what it wrote to standard error, though the last of it came after its end', async () => {
    const end = endOf(start());
    made.child.stderr.write('first, ');
    await new Promise(setImmediate);
    made.exit(133);
    setImmediate(() => made.child.stderr.end('and last'));
    expect(await end).toEqual({ code: 133, errorOutput: 'first, and last' });
  });

  it('does not wait for ever for the rest of standard error', async () => {
    vi.useFakeTimers();
    const end = endOf(start());
    made.exit(1);
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
    expect(await end).toEqual({ code: 1, errorOutput: '' });
  });

  it.each([
    ['Reached heap limit', '{"header": {"event": "Allocation failed"}}', true],
    ['v8::FromJust', '{"header": {"event": "JavaScript heap out of memory"}}', true],
    ['v8::FromJust', '{"header": {"event": "Maybe value is Nothing", "cwd": "/"}, "javascriptHeap": {}}', false],
  ])('says whether V8 gave up for want of memory: %s %s', async (location, report, memory) => {
    const end = endOf(start());
    made.child.emit('error', 'FatalError', location, report);
    made.child.stderr.end();
    made.exit(5);
    const { errorOutput } = (await end) as { errorOutput: string }; // ChildEnd
    expect(errorOutput.includes(OUT_OF_MEMORY_LINE)).toBe(memory);
  });

  it('has ended, too, where it could not be launched: Electron tells that to the program alone', async () => {
    const end = endOf(start());
    app.emit('child-process-gone', {}, { name: 'Network Service', reason: 'launch-failed', exitCode: 1 });
    app.emit('child-process-gone', {}, { name: serviceName(), reason: 'launch-failed', exitCode: 1002 });
    expect(await end).toEqual({ code: 1_002, errorOutput: '' });
    expect(app.listenerCount('child-process-gone')).toBe(0);
  });

  it('is known by its name from all others', () => {
    start();
    const first = serviceName();
    start();
    expect(serviceName()).not.toBe(first);
  });
});
