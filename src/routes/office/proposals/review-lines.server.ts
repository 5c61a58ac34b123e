import * as m from '#paraglide/messages.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { legalDate } from '#platform/words/index.ts';
import { inTwo } from '#planning/index.ts';
import type { ProposalVersion } from '#planning/server/index.ts';
import { nameOf } from '#registry/index.ts';
import { postTitles } from '#registry/server/index.ts';
import { language } from '#text/index.ts';

/** A text typed by a person, with the language it is in where that can be told. */
export type TypedText = { text: string; lang: 'kk' | 'ru' | undefined };

/** What was said to a version on a day: to the whole, and to lines by their themes. */
export type ReviewLine = {
  title: string;
  by: string | null;
  remark: TypedText | null;
  remarks: readonly (TypedText & { line: string })[];
};

const LANGS: Partial<Record<ReturnType<typeof language>, 'kk' | 'ru'>> = { kk: 'kk', 'kk-plain': 'kk', ru: 'ru' };

const typed = (text: string): TypedText => ({ text, lang: LANGS[language(text)] });

/** The titles of the posts in which versions were submitted and reviewed. One query. */
export const postNames = async (
  versions: readonly ProposalVersion[],
  locale: Locale
): Promise<(post: string | null) => string | null> => {
  const ids = versions.flatMap(({ post, reviews }) => [post, ...reviews.map((review) => review.post)]);
  const titles = await postTitles([...new Set(ids.filter((id) => id !== null))]);
  return (post) => (post && nameOf(titles.get(post), locale)) || null;
};

/** What was said to a version, the earliest first. */
export const reviewLines = (
  { lines, reviews }: ProposalVersion,
  posts: (post: string | null) => string | null,
  locale: Locale
): ReviewLine[] =>
  reviews.map(({ decision, remark, remarks, reviewedAt, post }) => {
    const day = legalDate(today(reviewedAt), locale);
    return {
      title:
        decision === 'returned'
          ? m.proposals_review_returned_on({ day }, { locale })
          : m.proposals_review_accepted_on({ day }, { locale }),
      by: posts(post),
      remark: remark === null ? null : typed(remark),
      remarks: lines.flatMap((line) => {
        const said = remarks.get(line.id);
        return said === undefined ? [] : [{ line: inTwo(line.themeKk, line.themeRu, locale).text, ...typed(said) }];
      })
    };
  });
