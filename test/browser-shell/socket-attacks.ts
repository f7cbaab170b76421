import { connect, type Socket } from 'node:net';

/** One connection that a server is attacked with. */
export interface Attack {
  readonly port: number;
  readonly socket: Socket;
  /** A number from 0 to below 1, the same at every run of the same seed. */
  readonly random: () => number;
  /** A session token where the attacker is a page gone wrong; else null. */
  readonly session: string | null;
}

/** What is done over a connection once it is there. A connection that is left open is `held`. */
export interface AttackKind {
  readonly held: boolean;
  readonly begin: (attack: Attack) => void;
}

/** Pseudo-random numbers that a seed decides (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const host = ({ port }: Attack): string => `Host: 127.0.0.1:${port}\r\n`;

const garbage = ({ random }: Attack, length = 64): Buffer => Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));

const upgrade = (attack: Attack, protocols = ''): string =>
  `GET /pages HTTP/1.1\r\n${host(attack)}Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n${protocols}\r\n`;

const withSession = (attack: Attack): string => upgrade(attack, `Sec-WebSocket-Protocol: grantsheet, session.${attack.session ?? 'x'}\r\n`);

const resetSoon = ({ socket, random }: Attack): void => void setTimeout(() => socket.resetAndDestroy(), Math.floor(random() * 4));

const thenReset =
  (text: (attack: Attack) => string | Buffer): AttackKind['begin'] =>
  (attack) => {
    attack.socket.write(text(attack));
    resetSoon(attack);
  };

const thenNothing =
  (text: (attack: Attack) => string | Buffer): AttackKind['begin'] =>
  ({ ...attack }) => {
    const first = text(attack);
    if (first.length > 0) attack.socket.write(first);
  };

const resetAtOnce: AttackKind['begin'] = (attack) => {
  attack.socket.write(upgrade(attack));
  setImmediate(() => attack.socket.resetAndDestroy());
};

const post = (attack: Attack, path: string, headers: string): string => `POST ${path} HTTP/1.1\r\n${host(attack)}${headers}\r\n`;

/** Every bad kind of connection there is a name for. */
export const ATTACK_KINDS = {
  'upgrades that are reset': { held: false, begin: thenReset((attack) => upgrade(attack)) },
  'upgrades that are reset at once': { held: false, begin: resetAtOnce },
  'upgrades with a session that are reset': { held: false, begin: thenReset(withSession) },
  'upgrades followed by garbage': { held: false, begin: thenReset((attack) => Buffer.concat([Buffer.from(withSession(attack)), garbage(attack)])) },
  'upgrades to something else that are reset': { held: false, begin: thenReset((attack) => post(attack, '/session', 'Connection: Upgrade\r\nUpgrade: h2c\r\nContent-Length: 9\r\n')) },
  'refused upgrades that stay open': { held: true, begin: thenNothing((attack) => upgrade(attack)) },
  'connections that say nothing': { held: true, begin: thenNothing(() => '') },
  'connections that are reset': { held: false, begin: resetSoon },
  'garbage': { held: false, begin: thenReset((attack) => garbage(attack, 512)) },
  'garbage that stays open': { held: true, begin: thenNothing(garbage) },
  'half a head': { held: true, begin: thenNothing((attack) => `GET / HTTP/1.1\r\n${host(attack)}X-Half: `) },
  'heads that never end': { held: false, begin: thenReset((attack) => `GET / HTTP/1.1\r\n${host(attack)}${'X-Long: '.padEnd(40_000, 'x')}`) },
  'half a token': { held: true, begin: thenNothing((attack) => `${post(attack, '/session', 'Content-Length: 43\r\n')}half`) },
  'bodies that are reset': { held: false, begin: thenReset((attack) => `${post(attack, '/call/drafts.keep', `Authorization: Bearer ${attack.session ?? 'x'}\r\nContent-Length: 100000\r\n`)}half`) },
  'bodies in broken chunks': { held: false, begin: thenReset((attack) => `${post(attack, '/session', 'Transfer-Encoding: chunked\r\n')}zz\r\n`) },
  'requests for a proxy': { held: false, begin: thenReset((attack) => `CONNECT example.test:443 HTTP/1.1\r\n${host(attack)}\r\n`) },
  'answers that nobody reads': { held: true, begin: thenNothing((attack) => `GET / HTTP/1.1\r\n${host(attack)}\r\n`.repeat(20)) },
} as const satisfies Record<string, AttackKind>;

/** Names of {@link ATTACK_KINDS}. */
export const ATTACK_NAMES = Object.keys(ATTACK_KINDS) as readonly (keyof typeof ATTACK_KINDS)[];

const AT_ONCE = 25;

/** One connection: settles when it is closed, or, where it is held open, when the attack has begun. */
function attackOnce(kind: AttackKind, attack: Omit<Attack, 'socket'>, held: Socket[]): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect({ port: attack.port, host: '127.0.0.1', allowHalfOpen: true });
    socket.on('error', () => resolve());
    socket.on('close', () => resolve());
    socket.on('connect', () => {
      // Answers are read, except where that is the attack, so that a closed connection is noticed.
      if (!kind.held) socket.resume();
      kind.begin({ ...attack, socket });
      if (!kind.held) return;
      held.push(socket);
      resolve();
    });
  });
}

/** Attacks a server `count` times, and answers how to let go of the connections that were left open. */
export async function attackServer(name: keyof typeof ATTACK_KINDS, count: number, attack: Omit<Attack, 'socket'>): Promise<() => void> {
  const held: Socket[] = [];
  for (let done = 0; done < count; done += AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - done) }, () => attackOnce(ATTACK_KINDS[name], attack, held)));
  }
  return () => {
    for (const socket of held) socket.destroy();
  };
}
