import { periodCode } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { legalDate, periodName } from '#platform/words/index.ts';
import { scopeCode } from '#sorting/index.ts';
import { adoptedPeriods } from '#sorting/server/index.ts';
import { registerNames } from '../../register-names.server.ts';
import type { PageServerLoad } from './$types';

const SIZE = 30;

/** The periods whose questions were ranked and systematised, the latest first. */
export const load: PageServerLoad = async ({ url, locals: { locale, now } }) => {
  const page = Math.min(1_000, Math.max(1, Math.trunc(Number(url.searchParams.get('page'))) || 1));
  const [{ total, rows }, register] = await Promise.all([
    adoptedPeriods({ limit: SIZE, offset: (page - 1) * SIZE }),
    registerNames(locale, today(now))
  ]);
  return {
    rows: rows.map(({ scope, adoptedAt }) => ({
      href: localizeHref(`/sorting/${scopeCode(scope)}`),
      name:
        scope.kind === 'republic'
          ? m.adopted_republic()
          : scope.kind === 'body'
            ? register.body(scope.of)
            : register.region(scope.of),
      period: periodName(periodCode(scope.period), locale),
      adopted: legalDate(today(adoptedAt), locale)
    })),
    page,
    pageHrefs: Array.from({ length: Math.max(1, Math.ceil(total / SIZE)) }, (_, at) =>
      localizeHref(`/sorting${at === 0 ? '' : `?page=${at + 1}`}`)
    )
  };
};
