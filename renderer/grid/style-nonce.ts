/** The nonce of this page's policy, which the host writes into the page; absent in a page served without a policy. */
export function styleNonce(): string | undefined {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  return nonce === '' || nonce === '__CSP_NONCE__' ? undefined : nonce;
}
