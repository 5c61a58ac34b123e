import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { shortDateTime } from '#platform/words/index.ts';
import type { StandingReply, VerdictReply } from '../verdict-reply.ts';

type ShownText = { at: string; text: string };

/** What a body says to its verdicts, in words; `lang` is that of the text, for replies come in Kazakh and in Russian. */
export type ShownReply = ShownText & {
  /** The anchor of the body's replies on the page. */
  anchor: string;
  body: string;
  about: string;
  lang: 'kk' | 'ru';
  earlier: readonly ShownText[];
};

/** Where on a page the replies of a body stand. */
export const replyAnchor = (body: string): string => `reply-${body}`;

/** A reply with the versions before it. */
export const showReply = (
  reply: StandingReply,
  { locale, body, norm }: { locale: Locale; body: (id: string) => string; norm: (id: string) => string }
): ShownReply => ({
  ...showText(reply, locale),
  anchor: replyAnchor(reply.body),
  body: body(reply.body),
  about: reply.norm === null ? m.control_reply_to_row({}, { locale }) : norm(reply.norm),
  lang: languageOf(locale),
  earlier: reply.earlier.map((one) => showText(one, locale))
});

const languageOf = (locale: Locale): 'kk' | 'ru' => (locale === 'kk' ? 'kk' : 'ru');

const showText = ({ repliedAt, version, text }: VerdictReply, locale: Locale): ShownText => ({
  at: m.control_reply_at({ at: shortDateTime(repliedAt, locale), version }, { locale }),
  text: text[languageOf(locale)]
});
