import { acceptParticipation, closeRisk, recordRisk, refuseRisk } from '#oversight/server/index.ts';
import { today as dayOf, ZONE } from '#platform/clock.ts';
import { createPost } from '#registry/server/index.ts';
import type { PlannedMeeting } from '../year.ts';
import { act } from './act.ts';
import { fillMeeting, holdMeeting } from './meetings.ts';
import { type SeedRisk, seedOversight, seedProof } from './seed.ts';

type DaysAgo = (days: number, plainTime?: string) => Temporal.Instant;

/**
 * p(1,8), p(4,4): a high risk whose meeting was held with a Deputy Prime Minister, a high one that waits for its decisions, one
 * whose meeting was refused, one long without, one new, one that passed.
 */
export const fillRisks = async (order: number, now: Temporal.Instant): Promise<void> => {
  const daysAgo: DaysAgo = (days, plainTime = '10:00') =>
    dayOf(now).subtract({ days }).toZonedDateTime({ timeZone: ZONE, plainTime }).toInstant();
  const deputy = await fillDeputies(daysAgo(90));
  for (const [place, risk] of seedOversight().risks.entries()) {
    const { id } = await act(recordRisk, recordOf(risk), daysAgo(risk.recordedDaysAgo));
    await decide(id, risk, { deputy, daysAgo });
    if (risk.meetingDaysAgo) await holdOffSchedule(id, risk, daysAgo(risk.meetingDaysAgo, '15:00'), order + place, now);
    if (risk.closedDaysAgo)
      await act(closeRisk, { risk: id, by: risk.by, reason: risk.closedReason ?? '' }, daysAgo(risk.closedDaysAgo));
  }
};

/** The posts of the Deputy Prime Ministers; returns the first. */
const fillDeputies = async (when: Temporal.Instant): Promise<string> => {
  const posts: string[] = [];
  for (const { kk, ru, en } of seedOversight().deputies) {
    const titles = { titleKk: kk, titleRu: ru, titleEn: en };
    posts.push((await act(createPost, { body: 'government', duty: 'deputy-head', ...titles }, when)).post);
  }
  return posts[0] ?? '';
};

const recordOf = ({ body, region, stage, high, ground, theme, source, sourceUrl = '', by }: SeedRisk) => ({
  body,
  region,
  stage,
  high: high ? 'on' : '',
  ground,
  themeKk: theme.kk,
  themeRu: theme.ru,
  source,
  sourceUrl,
  files: sourceUrl ? [] : [{ name: 'anyqtama.pdf', bytes: seedProof() }],
  by
});

const decide = async (
  risk: string,
  { deputyDaysAgo, refusedDaysAgo, refusedBy = '', refusedReason = '' }: SeedRisk,
  { deputy, daysAgo }: { deputy: string; daysAgo: DaysAgo }
): Promise<void> => {
  if (deputyDaysAgo)
    await act(acceptParticipation, { risk, post: deputy, by: 'government' }, daysAgo(deputyDaysAgo, '11:00'));
  if (refusedDaysAgo)
    await act(
      refuseRisk,
      { risk, about: 'meeting', by: refusedBy, reason: refusedReason },
      daysAgo(refusedDaysAgo, '12:00')
    );
};

const holdOffSchedule = async (
  risk: string,
  { body, region, theme, reason }: SeedRisk,
  startsAt: Temporal.Instant,
  order: number,
  now: Temporal.Instant
): Promise<void> => {
  if (!reason) return;
  const meeting: PlannedMeeting = { body, region, startsAt, theme, format: 'mixed', fate: 'held', place: null };
  await holdMeeting(await fillMeeting(meeting, { risk, reason }, order, now), () => Promise.resolve());
};
