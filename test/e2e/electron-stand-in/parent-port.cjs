// Gives a forked Node process the port that Electron gives to a utility process. As there, messages wait for the first
// listener.
const { EventEmitter } = require('node:events');

const port = new EventEmitter();
port.postMessage = (message) => void process.send?.(message);
port.on('newListener', (name) => {
  if (name !== 'message' || port.listenerCount('message') > 0) return;
  process.on('message', (data) => port.emit('message', { data }));
});
process.on('disconnect', () => process.exit());
process.parentPort = port;
