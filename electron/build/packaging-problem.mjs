const NETWORK_ERRORS = ['HTTPError', 'ReadError', 'RequestError', 'TimeoutError'];
const SIGNS_OF_THE_NETWORK = /EAI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EPROTO|ETIMEDOUT|HTTPError|RequestError|TimeoutError/;

/** The reason why packaging stopped, in one sentence, where a person can do something about it; null for a fault in the program. */
export const packagingProblem = (error) => {
  if (!(error instanceof Error)) return null;
  // Where several tools could not be downloaded, electron-builder joins their errors into one message of many lines.
  const lines = error.message.split('\n');
  const reason = lines.find((line) => SIGNS_OF_THE_NETWORK.test(line)) ?? (NETWORK_ERRORS.includes(error.name) ? lines[0] : undefined);
  if (reason === undefined) return null;
  return (
    `Electron's runtime, or a tool that packs it, could not be fetched (${reason.trim()}): ` +
    'packaging needs the network once; behind a proxy set HTTPS_PROXY and ELECTRON_GET_USE_PROXY=1, for a mirror ELECTRON_MIRROR and ELECTRON_BUILDER_BINARIES_MIRROR.'
  );
};
