import { error } from '@sveltejs/kit';
import { printPoint } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { legalDate } from '#platform/words/index.ts';
import { mayReadProposals, yearlyDueOn } from '#planning/index.ts';
import { packageView, type PackageView } from '#planning/server/index.ts';
import { plannedBody } from '../../planned-body.server.ts';
import { registerNames, type RegisterNames } from '../../register-names.server.ts';

type Asking = { params: { year: string; body: string }; locals: App.Locals };

/** The package an address asks for, with its lines and versions where the body has begun; 404 and 403 as it is due. */
export const askedPackage = async ({
  params,
  locals
}: Asking): Promise<{ year: number; body: string; found: PackageView | undefined; names: RegisterNames }> => {
  const place = await plannedBody(params);
  if (!mayReadProposals(locals.actor, place.body)) error(403);
  const [found, names] = await Promise.all([packageView(place), registerNames(locals.locale, today(locals.now))]);
  return { ...place, found, names };
};

/** By when proposals for the year are due, in words, with the point that says so, and whether the day has passed. */
export const dueWords = (
  year: number,
  now: Temporal.Instant,
  locale: Locale
): { day: string; text: string; point: string; passed: boolean } | null => {
  const dueOn = yearlyDueOn('ProposalsSubmitted', year - 1);
  if (!dueOn) return null;
  const day = legalDate(dueOn, locale);
  return {
    day,
    text: m.proposals_due({ day }, { locale }),
    point: m.proposals_point({ point: printPoint([1, 4, 4], locale) }, { locale }),
    passed: Temporal.PlainDate.compare(today(now), dueOn) > 0
  };
};

/** The address of a body's package, in the reader's language. */
export const packageHref = (year: number, body: string, rest = ''): string =>
  localizeHref(`/office/proposals/${year}/${body}${rest}`);

/** The way back to a body's package. */
export const wayTo = (
  year: number,
  body: string,
  names: RegisterNames,
  locale: Locale
): { href: string; text: string }[] => [
  { href: localizeHref(`/office/proposals/${year}`), text: m.proposals_title({ year }, { locale }) },
  { href: packageHref(year, body), text: names.body(body) }
];
