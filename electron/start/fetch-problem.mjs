const GIVEN_UP = {
  'no-answer': (host) => `${host} does not answer`,
  stalled: () => 'the download came to a halt',
  'too-long': () => 'the download takes too long',
};

const STATUS = {
  403: 'access is denied',
  404: 'this version is not there',
  407: 'the proxy asks for a name and a password, which HTTPS_PROXY can hold',
};

/** Messages of the installer and their meaning. */
const PRINTED = [
  [/Response code (\d{3})/, ([, status], host) => `${host} answers ${status}${STATUS[status] ? `: ${STATUS[status]}` : ''}`],
  [/did not match expected checksum/, () => 'what arrived is not the original: its checksum differs'],
  [/does not have a published/, () => 'there is no Electron for this kind of machine'],
  [/ENOSPC/, () => 'the disk is full'],
  [/(EACCES|EPERM|EROFS)[^\n]*?'([^'\n]+)'/, ([, , path]) => `${path} cannot be written`],
  [/TypeError: terminated/, () => 'the connection broke off'],
  [/fetch failed|ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT/, (_match, host) => `no connection to ${host}`],
  [/^\w*Error: (.+)$/m, ([, message]) => message],
];

/**
 * Why a fetch failed, as part of a sentence.
 * @param {{ giveUp: string | null, code: number | null, output: string }} fetched
 * @param {string} host the host of the runtime
 */
export const fetchProblem = ({ giveUp, code, output }, host) => {
  if (giveUp !== null) return GIVEN_UP[giveUp](host);
  for (const [pattern, explain] of PRINTED) {
    const match = pattern.exec(output);
    if (match !== null) return explain(match, host);
  }
  return code === 0 ? "Electron's installer has left no complete runtime" : `Electron's installer ended with ${code ?? 'a signal'}`;
};
