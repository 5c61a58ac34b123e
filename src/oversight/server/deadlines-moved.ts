import { editionsIn, obligations, type WorkingCalendar, type YearFacts } from '#decree/index.ts';
import { config } from '#platform/server/config.ts';
import { type MovedDeadline, movedDeadlines } from '../moved-deadlines.ts';
import { settledAmong } from './control.views.ts';
import { yearFacts } from './year-facts.views.ts';

/** `open`: still to be done, as it was last judged. */
export type MovedDuty = MovedDeadline & { readonly open: boolean };

/** Which deadlines move where these days change: of the duties of their years and of the years beside them. */
export const deadlinesMoved = async (
  days: readonly string[],
  { before, after }: { before: WorkingCalendar; after: WorkingCalendar }
): Promise<readonly MovedDuty[]> => {
  const moved: MovedDeadline[] = [];
  for (const year of yearsAround(days)) {
    const { facts } = await yearFacts(year);
    moved.push(...movedDeadlines(dutiesWith(facts, before), dutiesWith(facts, after)));
  }
  const settled = await settledAmong(moved.map(({ obligation }) => obligation.id));
  return moved.map((one) => ({ ...one, open: !settled.has(one.obligation.id) }));
};

/** A term can end in the year after the one it is of, and be warned of or fall due in the year before. */
const yearsAround = (days: readonly string[]): readonly number[] => {
  const years = days.map((day) => Number(day.slice(0, 4)));
  return [...new Set(years.flatMap((year) => [year - 1, year, year + 1]))].toSorted((a, b) => a - b);
};

const dutiesWith = (facts: YearFacts, calendar: WorkingCalendar) =>
  editionsIn(config.EDITION, facts.year).flatMap((edition) => obligations(edition, { ...facts, calendar }));
