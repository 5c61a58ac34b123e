import type { Edition } from '#decree/index.ts';
import { normTitle, pointAddress } from '#oversight/index.ts';
import type { ShownEdition } from '#oversight/ui/EditionCard.svelte';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import type { Locale } from '#platform/locale.ts';
import { dateRange, sinceDay } from '#platform/words/index.ts';
import type { RegisterNames } from '../../register-names.server.ts';

const daysInForce = ({ inForce: { from, to } }: Edition, locale: Locale): string => {
  if (from === null) return m.law_edition_no_days();
  if (to === null) return sinceDay(from, locale);
  return dateRange(from, Temporal.PlainDate.from(to).subtract({ days: 1 }), locale);
};

/** An edition with what is known of it and what is not. */
export const shownEdition = (
  edition: Edition,
  isChosen: boolean,
  locale: Locale,
  { body }: Pick<RegisterNames, 'body'>
): ShownEdition => ({
  id: edition.id,
  title: edition.title[locale],
  isChosen,
  days: daysInForce(edition, locale),
  out: m.law_edition_out({ bodies: edition.outOfScope.map(body).join(', ') }),
  norms: edition.norms.map((norm) => ({
    href: localizeHref(pointAddress(edition.id, norm.id)),
    text: normTitle(norm, locale)
  })),
  unknown: edition.unknown?.[locale] ?? null
});
