import { editionsIn, judge, type Judged, obligations } from '#decree/index.ts';
import { today as dayOf } from '#platform/clock.ts';
import { config } from '#platform/server/config.ts';
import { now as systemNow } from '#platform/server/system-clock.ts';
import { evidenceOf } from '../journal-evidence.ts';
import { saveYear } from './verdict.store.ts';
import { proofRows } from './proof-rows.views.ts';
import { yearFacts } from './year-facts.views.ts';

/** The verdict on every duty of a year as it stands now, from the journal and the registers alone. */
export const computeYear = async (
  year: number,
  now: Temporal.Instant
): Promise<{ duties: readonly Judged[]; head: number }> => {
  const [{ facts, places }, { rows, head }] = await Promise.all([yearFacts(year), proofRows(year)]);
  const due = editionsIn(config.EDITION, year).flatMap((edition) => obligations(edition, facts));
  return { duties: judge(due, evidenceOf(rows, places), dayOf(now)), head };
};

/** Judges a year and keeps what changed; twice at once, one waits for the other. */
export const judgeYear = async (year: number, now: Temporal.Instant = systemNow()): Promise<void> => {
  const { duties, head } = await computeYear(year, now);
  await saveYear(year, duties, { head, now });
};
