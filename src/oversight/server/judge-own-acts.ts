import { today as dayOf } from '#platform/clock.ts';
import { judgeYear } from './judge-year.ts';
import { judgedYears } from './judged-years.views.ts';
import { actsOf } from './own-acts.views.ts';
import { JUDGED_ON } from './subscriptions.ts';
import { yearsOf } from './years-of-event.ts';

const underWay = new Map<number, Promise<void>>();

/** One judging of a year at a time in this process; who asks meanwhile gets one that begins after it. */
const judgeOnce = async (year: number): Promise<void> => {
  await underWay.get(year)?.catch(() => undefined);
  const judging = underWay.get(year) ?? judgeYear(year).finally(() => underWay.delete(year));
  underWay.set(year, judging);
  await judging;
};

/**
 * Judges at once what this person did since the last judging, so that nobody comes back to a desk that still asks for what
 * was just done. What others did is judged by the job within seconds; the desk says as of when it stands.
 */
export const judgeOwnActs = async (person: string, now: Temporal.Instant): Promise<void> => {
  const { year } = dayOf(now);
  const judged = new Map((await judgedYears()).map((one) => [one.year, one.journalSeq]));
  const desk = [year - 1, year, year + 1];
  const behind = await actsOf(person, JUDGED_ON, Math.min(...desk.map((one) => judged.get(one) ?? 0)));
  const touched = new Set(behind.flatMap((act) => yearsOf(act).filter((one) => (judged.get(one) ?? 0) < act.seq)));
  if (!judged.has(year)) touched.add(year);
  for (const one of touched) if (desk.includes(one) || judged.has(one)) await judgeOnce(one);
};
