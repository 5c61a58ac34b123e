import { type Edition, type Norm, printPoint } from '#decree/index.ts';
import {
  caseInWords,
  explanationOf,
  isAttested,
  normDates,
  normFacts,
  normTitle,
  pointAddress,
  provingActs
} from '#oversight/index.ts';
import { casesOfNorm } from '#oversight/server/index.ts';
import type { ShownNorm } from '#oversight/ui/NormPage.svelte';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { workingCalendar } from '#registry/server/index.ts';
import { ROLE_WORDS } from '#registry/ui/words.ts';
import type { Link } from '#ui/link.ts';
import { registerNames } from '../../register-names.server.ts';
import { chosenEdition } from './chosen-edition.server.ts';
import { normStanding } from './norm-standing.server.ts';

type Reader = { locale: Locale; now: Temporal.Instant };

/** A norm of an edition with all that is known of it. */
export const shownNorm = async (
  { edition, norm }: { edition: Edition; norm: Norm },
  { locale, now }: Reader
): Promise<ShownNorm> => {
  const day = today(now);
  const isChosen = chosenEdition(day)?.id === edition.id;
  const title = normTitle(norm, locale);
  const [cases, names] = await Promise.all([casesOfNorm(edition, norm), registerNames(locale, day)]);
  return {
    title,
    place: norm.cites ? printPoint(norm.cites, locale) : m.law_unknown_point(),
    edition: edition.title[locale],
    unknown: edition.unknown?.[locale] ?? null,
    summary: norm.summary[locale],
    crumbs: [
      { href: localizeHref('/decree'), text: m.law_decree() },
      { href: localizeHref(pointAddress(edition.id, norm.id)), text: title }
    ],
    explanation: edition.id === 'draft-112' ? explanationOf(norm, locale) : null,
    facts: normFacts(norm, locale),
    asksLeast: norm.atLeast?.source === 'our-default' && norm.due.source === 'decree',
    dates: isChosen ? normDates(norm, day.year, await workingCalendar(), locale) : [],
    acts: provingActs(norm, locale, (role) => ROLE_WORDS[role]()),
    attested: isAttested(norm),
    cases: cases.map((each) => caseInWords(each, locale, names)),
    year: String(day.year),
    standing: isChosen ? await normStanding(norm, day, locale) : null,
    isChosen,
    neighbours: neighboursOf(edition, norm, locale)
  };
};

const neighboursOf = ({ id, norms }: Edition, norm: Norm, locale: Locale): Link[] => {
  const at = norms.indexOf(norm);
  const link = (other: Norm | undefined, words: (input: { title: string }) => string): Link[] =>
    other ? [{ href: localizeHref(pointAddress(id, other.id)), text: words({ title: normTitle(other, locale) }) }] : [];
  return [...link(norms[at - 1], m.law_previous), ...link(norms[at + 1], m.law_next)];
};
