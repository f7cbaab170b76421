import { expect, test } from 'vitest';
import { packagingProblem } from '../../electron/build/packaging-problem.mjs';

const failure = (message: string, more: object = {}): Error => Object.assign(new Error(message), more);

test.each([
  ['an address that cannot be found', failure('getaddrinfo ENOTFOUND github.com', { name: 'RequestError', code: 'ENOTFOUND' }), 'getaddrinfo ENOTFOUND github.com'],
  ['a proxy that refuses', failure('connect ECONNREFUSED 127.0.0.1:9', { code: 'ECONNREFUSED' }), 'connect ECONNREFUSED 127.0.0.1:9'],
  ['a server that says no', failure('Response code 404 (Not Found)\n    at somewhere', { name: 'HTTPError' }), 'Response code 404 (Not Found)'],
  ['several tools at once', failure('Compound error: \n\nError #1 ---\nRequestError: getaddrinfo ENOTFOUND github.com\n    at somewhere'), 'RequestError: getaddrinfo ENOTFOUND github.com'],
])('%s is said in one sentence', (_name, error, reason) => {
  const sentence = packagingProblem(error);
  expect(sentence).toContain(`could not be fetched (${reason}): packaging needs the network once`);
  expect(sentence).not.toContain('\n');
});

test('a fault of the program is none of the network', () => {
  expect(packagingProblem(failure('Cannot read properties of undefined'))).toBeNull();
  expect(packagingProblem('ENOTFOUND')).toBeNull();
});
