/** What speaks against bytes being meant in an encoding, and for their being Japanese. */
export interface Evidence {
  /** Share of the characters beyond ASCII that nobody writes there, 0 to 1. */
  readonly odd: number;
  /** Whether words hold Japanese syllables. */
  readonly kana: boolean;
}

const KANA = /[\u3041-\u3096\u30a1-\u30fa\u30fc]{2}/u;

/** Weighs what some bytes are when they are read as a text in an encoding. */
export function oddness(bytes: Uint8Array, text: string, encoding: 'shift_jis' | 'euc-jp' | 'gb18030' | 'windows-1252'): Evidence {
  switch (encoding) {
    case 'windows-1252':
      return { odd: oddLatin(text), kana: false };
    case 'shift_jis':
      return { odd: Math.max(oddShiftJis(bytes), oddJoints(text)), kana: KANA.test(text) };
    case 'euc-jp':
      return { odd: Math.max(oddPairs(bytes, isHigh, isCommonEucJp), oddJoints(text)), kana: KANA.test(text) };
    case 'gb18030':
      return { odd: Math.max(oddPairs(bytes, isHigh, isCommonGb), oddJoints(text)), kana: KANA.test(text) };
  }
}

const isHigh = (byte: number): boolean => byte > 0x80;
const isShiftJisLead = (byte: number): boolean => (byte > 0x80 && byte < 0xa0) || byte > 0xdf;

/** Punctuation, full-width letters and kana, and characters of everyday use and of names. */
const isCommonShiftJis = (lead: number): boolean => (lead >= 0x81 && lead <= 0x83) || (lead >= 0x87 && lead <= 0x98);
const isCommonEucJp = (lead: number): boolean => lead === 0xa1 || (lead >= 0xa3 && lead <= 0xa5) || lead === 0xad || (lead >= 0xb0 && lead <= 0xcf);
const isCommonGb = (lead: number): boolean => lead === 0xa1 || lead === 0xa3 || (lead >= 0xb0 && lead <= 0xd7);

/** Of a text without kanji or kana of full width, half-width katakana may be the halves of other characters. */
const MAYBE_HALVES = 0.5;

function oddShiftJis(bytes: Uint8Array): number {
  let [pairs, odd, halves, full] = [0, 0, 0, false];
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte > 0xa0 && byte < 0xe0) halves += 1;
    if (!isShiftJisLead(byte)) continue;
    pairs += 1;
    if (!isCommonShiftJis(byte)) odd += 1;
    full ||= byte < 0xa0;
    index += 1;
  }
  return pairs + halves === 0 ? 0 : (odd + (full ? 0 : halves * MAYBE_HALVES)) / (pairs + halves);
}

/** Share of the characters of two bytes whose first is of rows that texts seldom use. */
function oddPairs(bytes: Uint8Array, isLead: (byte: number) => boolean, isCommon: (lead: number) => boolean): number {
  let [pairs, odd] = [0, 0];
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (!isLead(byte)) continue;
    pairs += 1;
    if (!isCommon(byte)) odd += 1;
    index += 1;
  }
  return pairs === 0 ? 0 : odd / pairs;
}

const BEYOND_ASCII = /\P{ASCII}/gu;
/** Half-width katakana beside kanji or Latin letters, and small Latin letters beside kanji: joints that no word has. */
const ODD_JOINTS = /[\uff61-\uff9f](?=[\u4e00-\u9fffA-Za-z])|[\u4e00-\u9fffA-Za-z](?=[\uff61-\uff9f])|[a-z](?=[\u4e00-\u9fff])|[\u4e00-\u9fff](?=[a-z])|[\ue000-\uf8ff]/gu;

function oddJoints(text: string): number {
  const characters = text.match(BEYOND_ASCII)?.length ?? 0;
  return characters === 0 ? 0 : Math.min(1, (text.match(ODD_JOINTS)?.length ?? 0) / characters);
}

/** Letters of Western languages beside letters, and marks where people write them. */
const LATIN_IN_PLACE = /(?<=[A-Za-z])[À-ÖØ-öø-ÿŒœŠšŸŽž’]|[À-ÖØ-öø-ÿŒœŠšŸŽž](?=[a-z])|[‘’“”–—…•€£§©®°«»·\u00a0](?![À-ÿ‘’“”–—…•€£§©®°«»·\u00a0])/gu;

function oddLatin(text: string): number {
  const characters = text.match(BEYOND_ASCII)?.length ?? 0;
  return characters === 0 ? 0 : 1 - (text.match(LATIN_IN_PLACE)?.length ?? 0) / characters;
}
