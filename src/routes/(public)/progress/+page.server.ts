import { DEFAULT_EDITION, editions, isInScope } from '#decree/index.ts';
import { pastQuarters, publicationDeadline, quarterCode, quarterState } from '#follow-up/index.ts';
import { publishedQuarters, subjectOf } from '#follow-up/server/index.ts';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { periodName, shortDate } from '#platform/words/index.ts';
import { isValidOn, nameOf } from '#registry/index.ts';
import { listBodies, workingCalendar } from '#registry/server/index.ts';
import type { PageServerLoad } from './$types';

const QUARTERS = 4;

/** Each central body in the decree's scope by the last four quarters: published in time, late, or not. */
export const load: PageServerLoad = async ({ locals: { locale, now } }) => {
  const on = today(now);
  const quarters = pastQuarters(on, QUARTERS);
  const [all, calendar] = await Promise.all([listBodies({ role: 'central-body' }), workingCalendar()]);
  const bodies = all.filter((body) => isValidOn(body, on) && isInScope(editions[DEFAULT_EDITION], body.id));
  const ids = bodies.map(({ id }) => id);
  const published = await publishedQuarters(ids, quarters);
  const columns = quarters.map((quarter) => {
    const dueOn = publicationDeadline(quarter, calendar)?.dueOn ?? on;
    return { quarter, code: quarterCode(quarter), dueOn };
  });
  const rows = bodies.map((body) => ({
    body: nameOf(body.names, locale),
    quarters: columns.map(({ quarter, code, dueOn }) => {
      const first = published.get(subjectOf(body.id, quarter))?.firstAt;
      const state = quarterState(dueOn, first ? today(first) : null, on);
      return { code, state, href: first ? localizeHref(`/progress/${body.id}/${code}`) : null };
    })
  }));
  return {
    columns: columns.map(({ code, dueOn }) => ({
      code,
      name: periodName(code.replace('-', '-Q'), locale),
      dueOn: shortDate(dueOn, locale)
    })),
    rows: rows.toSorted((one, other) => one.body.localeCompare(other.body, locale)),
    total: bodies.length * quarters.length,
    published: published.size
  };
};
