// Gives a forked Node process the port that Electron gives to a utility process.
const { EventEmitter } = require('node:events');

const port = new EventEmitter();
port.postMessage = (message) => void process.send?.(message);
process.on('message', (data) => port.emit('message', { data }));
process.on('disconnect', () => process.exit());
process.parentPort = port;
