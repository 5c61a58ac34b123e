import { closeRisk, recordRisk } from '#oversight/server/index.ts';
import { today as dayOf, ZONE } from '#platform/clock.ts';
import type { PlannedMeeting } from '../year.ts';
import { act } from './act.ts';
import { fillMeeting, holdMeeting } from './meetings.ts';
import { type SeedRisk, seedOversight } from './seed.ts';

/** p(1,8), p(4,4): a high risk with its meeting outside the schedule, one long without, one new, one that passed. */
export const fillRisks = async (order: number, now: Temporal.Instant): Promise<void> => {
  const daysAgo = (days: number, plainTime = '10:00'): Temporal.Instant =>
    dayOf(now).subtract({ days }).toZonedDateTime({ timeZone: ZONE, plainTime }).toInstant();
  for (const [place, risk] of seedOversight().risks.entries()) {
    const { body, region, ground, by, high } = risk;
    const recorded = daysAgo(risk.recordedDaysAgo);
    const { id } = await act(recordRisk, { body, region, ground, by, high: high ? 'on' : '' }, recorded);
    if (risk.meetingDaysAgo) await holdOffSchedule(risk, daysAgo(risk.meetingDaysAgo, '15:00'), order + place, now);
    if (risk.closedDaysAgo)
      await act(closeRisk, { risk: id, by, reason: risk.closedReason ?? '' }, daysAgo(risk.closedDaysAgo));
  }
};

const holdOffSchedule = async (
  { body, region, theme, reason }: SeedRisk,
  startsAt: Temporal.Instant,
  order: number,
  now: Temporal.Instant
): Promise<void> => {
  if (!theme || !reason) return;
  const meeting: PlannedMeeting = { body, region, startsAt, theme, format: 'mixed', fate: 'held', place: null };
  await holdMeeting(await fillMeeting(meeting, { reason }, order, now), () => Promise.resolve());
};
