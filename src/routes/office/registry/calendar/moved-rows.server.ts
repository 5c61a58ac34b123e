import { printPoint } from '#decree/index.ts';
import { dutySubjectWords, pointAddress, stepWords } from '#oversight/index.ts';
import type { MovedDuty } from '#oversight/server/index.ts';
import type { MovedRow } from '#oversight/ui/DayOffPreview.svelte';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import type { Locale } from '#platform/locale.ts';
import { shortDate } from '#platform/words/index.ts';
import type { RegisterNames } from '../../../register-names.server.ts';

/** Deadlines that move alike, of one point and one subject, are one row with all the bodies: most points bind every ministry. */
export const movedRows = (moved: readonly MovedDuty[], locale: Locale, names: RegisterNames): MovedRow[] => {
  const rows = new Map<string, MovedRow>();
  for (const duty of moved) {
    const row = rowOf(duty, locale, names);
    const known = rows.get(row.id);
    if (known) known.bodies.push(...row.bodies);
    else rows.set(row.id, row);
  }
  return [...rows.values()];
};

const rowOf = ({ obligation, was, is, open }: MovedDuty, locale: Locale, names: RegisterNames): MovedRow => {
  const { norm, who, edition } = obligation;
  const of = dutySubjectWords(obligation, locale, names.region);
  const day = (on: Temporal.PlainDate): string => shortDate(on, locale);
  const deadline = was.dueOn.equals(is.dueOn)
    ? m.law_preview_warning_moves({ due: day(is.dueOn), was: day(was.warnOn), is: day(is.warnOn) })
    : m.law_preview_due_moves({ was: day(was.dueOn), is: day(is.dueOn) });
  return {
    id: [edition, norm.id, of, deadline, open].join('/'),
    bodies: [names.body(who)],
    point: norm.cites ? printPoint(norm.cites, locale) : m.law_no_point(),
    href: localizeHref(pointAddress(edition, norm.id)),
    summary: norm.summary[locale],
    of,
    deadline,
    steps: is.steps.map((step) => stepWords(step, locale)),
    open
  };
};
