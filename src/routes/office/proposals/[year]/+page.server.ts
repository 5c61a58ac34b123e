import { error, redirect } from '@sveltejs/kit';
import { DEFAULT_EDITION, editions, isInScope } from '#decree/index.ts';
import { localizeHref } from '#paraglide/runtime.js';
import type { Actor } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { groupedNumber, shortDate } from '#platform/words/index.ts';
import { mayReadAllProposals, packageTone, packageWords, readYear } from '#planning/index.ts';
import { type PackageState, packageStates, proposalYears } from '#planning/server/index.ts';
import { type Choice, registerNames } from '../../../register-names.server.ts';
import { dueWords, packageHref } from '../asked-package.server.ts';
import type { PageServerLoad } from './$types';

/** How the proposals of all bodies stand; who reads only their own body's is led there. */
export const load: PageServerLoad = async ({ params, locals: { actor, locale, now } }) => {
  const year = readYear(params.year) ?? error(404);
  const names = await registerNames(locale, today(now));
  const bodies = names.bodies.filter(({ value }) => isInScope(editions[DEFAULT_EDITION], value));
  const read = mayReadAllProposals(actor) ? bodies : bodies.filter(({ value }) => bodiesOf(actor).includes(value));
  if (read.length === 0) error(403);
  if (read.length === 1 && read[0]) redirect(302, packageHref(year, read[0].value));
  const [states, begun] = await Promise.all([packageStates(year), proposalYears()]);
  const rows = read.map((body) => rowOf(year, body, states.get(body.value), locale));
  const own = read.flatMap(({ value }) => states.get(value) ?? []);
  const count = (status: string): number => own.filter((state) => state.status === status).length;
  const next = today(now).year + 1;
  return {
    year,
    years: [...new Set([next, next - 1, ...begun])]
      .toSorted((one, other) => other - one)
      .map((one) => ({ href: localizeHref(`/office/proposals/${one}`), text: String(one), current: one === year })),
    due: dueWords(year, now, locale),
    rows,
    figures: {
      bodies: read.length,
      submitted: own.filter(({ version }) => version > 0).length,
      accepted: count('accepted'),
      returned: count('returned'),
      lines: own.filter(({ version }) => version > 0).reduce((sum, { lines }) => sum + lines, 0)
    }
  };
};

const rowOf = (year: number, body: Choice, state: PackageState | undefined, locale: Locale) => {
  const status = state?.status ?? 'none';
  return {
    href: packageHref(year, body.value),
    body: body.text,
    status: packageWords(status, locale),
    tone: packageTone(status),
    lines: state ? groupedNumber(state.lines, locale) : '—',
    version: state?.version ? String(state.version) : '—',
    submittedOn: state?.submittedAt ? shortDate(today(state.submittedAt), locale) : '—',
    late: state?.late ?? false
  };
};

const bodiesOf = (actor: Actor): readonly string[] =>
  actor.kind === 'staff' ? actor.posts.map(({ body }) => body) : [];
