// Gives a forked Node process what Electron gives to a utility process: its port, and nothing of Node's own channel. As
// there, messages wait for the first listener, and a message is a structured clone.
const { EventEmitter } = require('node:events');
const { isMainThread } = require('node:worker_threads');

const copy = (message) => {
  try {
    return structuredClone(message);
  } catch {
    throw new Error('An object could not be cloned.');
  }
};

const createPort = (send, listen) => {
  const port = new EventEmitter();
  const waiting = [];
  let started = false;
  port.postMessage = (message) => void send(copy(message));
  port.on('newListener', (name) => {
    if (name !== 'message' || started) return;
    started = true;
    queueMicrotask(() => waiting.splice(0).forEach((data) => port.emit('message', { data, ports: [] })));
  });
  listen('message', (data) => (started ? port.emit('message', { data, ports: [] }) : waiting.push(data)));
  listen('disconnect', () => process.exit());
  return port;
};

// Threads of the process load this as well, and have no port.
if (isMainThread) {
  const { STAND_IN_PLATFORM, STAND_IN_EXEC_ARGV } = process.env;
  delete process.env.STAND_IN_PLATFORM;
  delete process.env.STAND_IN_EXEC_ARGV;
  Object.defineProperty(process, 'platform', { value: STAND_IN_PLATFORM });
  process.execArgv = JSON.parse(STAND_IN_EXEC_ARGV);
  process.type = 'utility';
  process.parentPort = createPort(process.send.bind(process), process.on.bind(process));
  process.send = undefined;
  process.disconnect = undefined;
}
