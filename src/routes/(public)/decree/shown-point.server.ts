import { type Edition, type Norm, printPoint } from '#decree/index.ts';
import { type ControlCell, normTitle, pointAddress, roleWord, sumOfStandings, termWords } from '#oversight/index.ts';
import type { ShownPoint } from '#oversight/ui/PointRow.svelte';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import type { Locale } from '#platform/locale.ts';

/** A norm as it stands in the list of all, by the cells of the year. */
export const shownPoint = (edition: Edition, norm: Norm, cells: readonly ControlCell[], locale: Locale): ShownPoint => {
  const { kept, overdue, of } = sumOfStandings(cells.filter((cell) => cell.norm === norm.id));
  return {
    id: norm.id,
    href: localizeHref(pointAddress(edition.id, norm.id)),
    title: normTitle(norm, locale),
    place: norm.cites && printPoint(norm.cites, locale),
    summary: norm.summary[locale],
    whose: norm.duty ? roleWord(norm.duty, locale) : m.law_nobody(),
    term: 'noTerm' in norm.due ? null : termWords(norm.due, locale),
    isOurs: norm.due.source === 'our-default',
    standing: standingWords(norm, cells.length > 0, { kept, of }),
    overdue: overdue > 0 ? m.law_standing_overdue({ overdue }) : null
  };
};

const standingWords = (norm: Norm, judged: boolean, { kept, of }: { kept: number; of: number }): string | null => {
  if (norm.needs.length === 0) return m.law_standing_none();
  if (!judged) return null;
  return of > 0 ? m.law_standing({ kept, of }) : m.law_standing_nothing();
};
