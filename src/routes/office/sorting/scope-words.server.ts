import { periodCode } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import type { Locale } from '#platform/locale.ts';
import { fullDateTime, periodName } from '#platform/words/index.ts';
import { inTwo } from '#planning/index.ts';
import { askedAs, type PeriodScope } from '#sorting/index.ts';
import type { SortedScope } from '#sorting/server/index.ts';

type Names = { locale: Locale; body: (id: string) => string; region: (id: string) => string };

/** Whose questions of a period are sorted. */
export const ownerName = ({ kind, of }: Pick<PeriodScope, 'kind' | 'of'>, { locale, body, region }: Names): string =>
  kind === 'republic' ? m.adopted_republic({}, { locale }) : kind === 'body' ? body(of) : region(of);

/** Whose questions of which period. */
export const periodWords = (scope: PeriodScope, names: Names): string => {
  const period = periodName(periodCode(scope.period), names.locale);
  return m.adopted_period_subject({ name: ownerName(scope, names), period }, { locale: names.locale });
};

/** What a board is of: its heading, what leads back to it, and how it is computed anew and adopted. */
export type ScopeWords = {
  title: { text: string; lang: string };
  crumb: string;
  line: string;
  again: { action: 'ask' | 'askPeriod'; hidden: Record<string, string> };
  adoptHref: string;
};

/** The words of a sorting's scope. */
export const scopeWords = (sorting: string, scope: SortedScope, names: Names): ScopeWords => {
  const { locale } = names;
  if (scope.kind !== 'meeting') {
    const text = periodWords(scope, names);
    return {
      title: { text, lang: locale },
      crumb: text,
      line: m.sboard_period_line({}, { locale }),
      again: { action: 'askPeriod', hidden: askedAs(scope) },
      adoptHref: localizeHref(`/office/sorting/adoption/${sorting}`)
    };
  }
  const { id, number, startsAt, themeKk, themeRu } = scope;
  return {
    title: inTwo(themeKk, themeRu, locale),
    crumb: number,
    line: m.sboard_head_line({ number, when: fullDateTime(startsAt, locale) }, { locale }),
    again: { action: 'ask', hidden: { meeting: id } },
    adoptHref: localizeHref(`/office/meetings/${number}/sorting`)
  };
};
