import { editionsIn, isOurDefault, pointSlug } from '#decree/index.ts';
import { groupOf, LEAST_FOR_SHARE, normTitle, termWords } from '#oversight/index.ts';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { config } from '#platform/server/config.ts';
import type { PageServerLoad } from './$types';

/** How verdicts come about, with the terms that are ours in the edition of this year. */
export const load: PageServerLoad = ({ locals: { locale, now } }) => ({
  least: LEAST_FOR_SHARE,
  ours: editionsIn(config.EDITION, today(now).year)
    .flatMap(({ norms }) => norms)
    .filter((norm) => isOurDefault(norm) && groupOf(norm) !== null)
    .map((norm) => ({
      id: norm.id,
      title: normTitle(norm, locale),
      point: norm.cites && pointSlug(norm.cites),
      href: norm.cites ? localizeHref(`/decree/${pointSlug(norm.cites)}`) : null,
      term: termWords(norm.due, locale)
    }))
});
