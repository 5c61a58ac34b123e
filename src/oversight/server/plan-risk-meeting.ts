import { z } from 'zod';
import { mayPrepareMeetingsOf } from '#meetings/index.ts';
import { planMeetingInput, planMeetingWithin } from '#meetings/server/index.ts';
import { today as dayOf } from '#platform/clock.ts';
import { accepted, refused, refusedField, type Refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { riskMeetingAccepted } from '../events.ts';
import { standing, trackOf } from '../risk.ts';
import { decisionsOn, lockMeetingOfRisk, type LockedRisk, lockRisk, saveDecision } from './risk.store.ts';

/** Why no meeting can be planned or named for the risk: it is closed, or has one. A refusal gives way to a meeting. */
const faultOfRisk = async (tx: Tx, risk: LockedRisk): Promise<Refused | null> => {
  if (risk.closedAt) return refused('risk-closed-already');
  const decisions = await decisionsOn(tx, [risk.id]);
  const { meeting } = standing(decisions, 'meeting') ?? {};
  const found = meeting ? await lockMeetingOfRisk(tx, meeting) : undefined;
  const track = trackOf(risk, decisions, found);
  return track.meeting === 'planned' || track.meeting === 'held' ? refused('risk-has-meeting') : null;
};

/**
 * p(1,8): accepts what a risk asks for by planning the meeting outside the schedule, of its body and in its region, and links
 * the two. Refused for a closed risk and one that has its meeting.
 */
export const planRiskMeeting = command({
  name: 'plan-risk-meeting',
  input: planMeetingInput.extend({ risk: field.id() }),
  find: ({ tx, input: { risk } }) => lockRisk(tx, risk),
  may: (actor, risk) => mayPrepareMeetingsOf(actor, risk.body),
  async run({ input: { risk: _risk, ...input }, subject: risk, ...context }) {
    const { tx, now } = context;
    if (input.kind !== 'off-schedule') return refusedField('kind', 'not-of-risk', { cites: [1, 8] });
    if (input.body !== risk.body) return refusedField('body', 'not-of-risk', { cites: [1, 8] });
    if (input.region !== risk.region) return refusedField('region', 'not-of-risk', { cites: [1, 8] });
    const fault = await faultOfRisk(tx, risk);
    if (fault) return fault;
    const planned = await planMeetingWithin({ ...context, input });
    if (!planned.ok) return planned;
    const { meeting } = planned.value;
    await saveDecision(tx, { risk: risk.id, about: 'meeting', verdict: 'accepted', meeting, by: risk.body, at: now });
    const linked = riskMeetingAccepted({ ...risk, recordedOn: dayOf(risk.recordedAt) }, meeting);
    return accepted(planned.value, ...planned.events, linked);
  }
});

/** p(1,8): accepts by naming a meeting outside the schedule that the body holds in the region anyway, since the risk stands. */
export const nameRiskMeeting = command({
  name: 'name-risk-meeting',
  input: z.object({ risk: field.id(), meeting: field.id() }),
  find: ({ tx, input: { risk } }) => lockRisk(tx, risk),
  may: (actor, risk) => mayPrepareMeetingsOf(actor, risk.body),
  async run({ tx, now, subject: risk, input }) {
    const fault = await faultOfRisk(tx, risk);
    if (fault) return fault;
    const meeting = await lockMeetingOfRisk(tx, input.meeting);
    const fits =
      meeting?.kind === 'off-schedule' &&
      meeting.body === risk.body &&
      meeting.region === risk.region &&
      meeting.status !== 'cancelled' &&
      Temporal.PlainDate.compare(dayOf(meeting.startsAt), dayOf(risk.recordedAt)) >= 0;
    if (!fits) return refusedField('meeting', 'not-of-risk', { cites: [1, 8] });
    const { id, number } = meeting;
    await saveDecision(tx, {
      risk: risk.id,
      about: 'meeting',
      verdict: 'accepted',
      meeting: id,
      by: risk.body,
      at: now
    });
    return accepted({ meeting: id, number }, riskMeetingAccepted({ ...risk, recordedOn: dayOf(risk.recordedAt) }, id));
  }
});
