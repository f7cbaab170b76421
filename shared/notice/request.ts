import type { Language } from '../text/language.ts';

/**
 * The papers that can be written: the notice of the terms that an exchange publishes, the extraordinary report (Cabinet
 * Office Order on Disclosure of Corporate Affairs Art. 19(2)(ii-2)), the plan table of the annual report, and what the
 * final terms change in those announced before.
 */
export const NOTICE_KINDS = ['notice', 'extraordinary', 'annual', 'comparison'] as const;
/** One of {@link NOTICE_KINDS}. */
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Before the exercise price is decided, or with it. */
export const NOTICE_STATES = ['pending', 'final'] as const;
/** One of {@link NOTICE_STATES}. */
export type NoticeState = (typeof NOTICE_STATES)[number];

/** The formats of a paper; also the extensions of their files. */
export const NOTICE_FORMATS = ['md', 'html', 'docx'] as const;
/** One of {@link NOTICE_FORMATS}. */
export type NoticeFormat = (typeof NOTICE_FORMATS)[number];

/** Which paper, as of when, in which language. A comparison has both states; its own is 'final'. */
export interface NoticeRequest {
  readonly kind: NoticeKind;
  readonly state: NoticeState;
  readonly language: Language;
}
