import type { Readable, Writable } from 'node:stream';

type Params = Readonly<Record<string, unknown>>;

interface Waiting {
  readonly resolve: (result: Params) => void;
  readonly reject: (error: Error) => void;
}

interface Answer {
  readonly id?: number;
  readonly result?: Params;
  readonly error?: { readonly message: string };
}

/** Ends each message. */
const END = 0;

/** Calls of the DevTools protocol to a browser started with --remote-debugging-pipe. Nothing listens on a port. */
export class DevToolsPipe {
  readonly #commands: Writable;
  readonly #waiting = new Map<number, Waiting>();
  #pieces: Buffer[] = [];
  #last = 0;

  constructor(commands: Writable, answers: Readable) {
    this.#commands = commands;
    commands.on('error', (error) => this.#fail(error));
    answers.on('error', (error) => this.#fail(error));
    answers.on('close', () => this.#fail(new Error('the browser ended')));
    answers.on('data', (bytes: Buffer) => this.#take(bytes));
  }

  /** @throws Error with the browser's words where it refuses, or where it ends before it answers. */
  call(method: string, params: Params = {}, sessionId?: string): Promise<Params> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#commands.write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
    });
  }

  #take(bytes: Buffer): void {
    let from = 0;
    for (let end = bytes.indexOf(END); end !== -1; end = bytes.indexOf(END, from)) {
      const message = Buffer.concat([...this.#pieces, bytes.subarray(from, end)]).toString('utf8');
      this.#pieces = [];
      from = end + 1;
      this.#answer(JSON.parse(message) as Answer);
    }
    if (from < bytes.length) this.#pieces.push(bytes.subarray(from));
  }

  #answer({ id, result, error }: Answer): void {
    const waiting = id === undefined ? undefined : this.#waiting.get(id);
    if (id === undefined || waiting === undefined) return;
    this.#waiting.delete(id);
    if (error === undefined) waiting.resolve(result ?? {});
    else waiting.reject(new Error(error.message));
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
