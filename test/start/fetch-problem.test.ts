import { expect, test } from 'vitest';
import { fetchProblem } from '../../electron/start/fetch-problem.mjs';

const HOST = 'github.com';
const STACK = '\n    at FetchDownloader.download (file:///FetchDownloader.js:46:30)\n';

test.each([
  ['TypeError: fetch failed', 'no connection to github.com'],
  ['HTTPError: Response code 404 (Not Found) for https://github.com/x', 'github.com answers 404: this version is not there'],
  ['HTTPError: Response code 407 (Proxy Authentication Required) for https://github.com/x', 'github.com answers 407: the proxy asks for a name and a password, which HTTPS_PROXY can hold'],
  ['HTTPError: Response code 500 (Internal Server Error) for https://github.com/x', 'github.com answers 500'],
  ['Error: Generated checksum for "electron.zip" did not match expected checksum.', 'what arrived is not the original: its checksum differs'],
  ['TypeError: terminated', 'the connection broke off'],
  ['Error: ENOSPC: no space left on device, write', 'the disk is full'],
  ["Error: EACCES: permission denied, mkdir '/home/someone/.cache/electron'", '/home/someone/.cache/electron cannot be written'],
  ['Error: Electron v45.4.1 does not have a published linux/armv7l artifact.', 'there is no Electron for this kind of machine'],
  ['Error: The operating system has blocked the extractor', 'The operating system has blocked the extractor'],
  ['something else', "Electron's installer ended with 1"],
])('%s', (printed, problem) => {
  expect(fetchProblem({ giveUp: null, code: 1, output: `${printed}${STACK}` }, HOST)).toBe(problem);
});

test.each([
  ['no-answer', 'github.com does not answer'],
  ['stalled', 'the download came to a halt'],
  ['too-long', 'the download takes too long'],
])('a fetch that was given up: %s', (giveUp, problem) => {
  expect(fetchProblem({ giveUp, code: null, output: '' }, HOST)).toBe(problem);
});

test('an installer that ends well without a runtime', () => {
  expect(fetchProblem({ giveUp: null, code: 0, output: '' }, HOST)).toBe("Electron's installer has left no complete runtime");
  expect(fetchProblem({ giveUp: null, code: null, output: '' }, HOST)).toBe("Electron's installer ended with a signal");
});
