import { expect, it } from 'vitest';
import { newDocument } from '#shared/grant/new-document.ts';

it('a new document calls its class of shares in the language of whoever began it, and differs in nothing else', () => {
  const [english, japanese] = [newDocument(), newDocument('ja')];
  expect([english.grant.shareClass, japanese.grant.shareClass]).toEqual(['Common shares', '普通株式']);
  expect({ ...japanese, grant: { ...japanese.grant, shareClass: 'Common shares' } }).toEqual(english);
});
