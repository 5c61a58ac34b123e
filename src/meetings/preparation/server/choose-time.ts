import { z } from 'zod';
import { today } from '#platform/clock.ts';
import type { DomainEvent } from '#platform/event.ts';
import { accepted, refused, refusedField, type Refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { meetingChanged } from '../../events.ts';
import { mayPrepareMeetingsOf } from '../../permissions.ts';
import { refusedIn } from '../../status.ts';
import { lockMeeting, type LockedMeeting, shiftMeeting } from '../../server/meeting.store.ts';
import { faultOfWholePlan } from '../../server/plan-input.ts';
import { postponed } from '../../server/postponement.ts';
import { findingsOn, suitabilityOf } from '../convenience.ts';
import { convenienceChecked } from '../events.ts';
import { isPollOpen } from '../time-poll.ts';
import { convenienceGround } from './convenience.views.ts';
import { insertChoice } from './time.store.ts';
import { candidatesOf, choicesOf, figuresOf, lastPollOf } from './time.views.ts';

/**
 * p(1,4,1): chooses one of the times that were weighed, with the reason in both languages; what spoke for and against it and
 * what the poll came to are kept. A draft gets this time; an announced meeting is postponed to it, visibly. `seen` is how
 * many choices stood when the form was shown: who comes second is told. Not while people vote.
 */
export const chooseTime = command({
  name: 'choose-time',
  input: z.object({
    meeting: field.id(),
    candidate: field.optionalId(),
    seen: field.wholeNumber(0, 1000),
    reasonKk: field.text(1000),
    reasonRu: field.text(1000)
  }),
  find: ({ tx, input }) => lockMeeting(tx, input.meeting),
  may: (actor, meeting) => mayPrepareMeetingsOf(actor, meeting.body),
  async run({ input, subject, now, tx }) {
    const { candidate, seen, reasonKk, reasonRu } = input;
    const reason = { reasonKk, reasonRu };
    const { id, number, body, region, status } = subject;
    if (status !== 'draft' && status !== 'announced') return refusedIn(status);
    const poll = (await lastPollOf(id, tx)) ?? null;
    if (poll && isPollOpen(poll, today(now))) return refused('poll-running');
    if ((await choicesOf(id, tx)).length !== seen) return refused('chosen-meanwhile');
    const time = (await candidatesOf(id, tx)).find((one) => one.id === candidate);
    if (!time) return refusedField('candidate', 'nothing-chosen');
    const { startsAt } = time;
    const moved = await moveTo(tx, subject, startsAt, { ...reason, now });
    if (!Array.isArray(moved)) return moved;
    const findings = findingsOn(startsAt, await convenienceGround(subject, [today(startsAt)], tx));
    const asked = poll?.candidates.includes(time.id) ? poll.id : null;
    const choice = await insertChoice(tx, {
      meeting: id,
      candidate: time.id,
      startsAt,
      findings,
      poll: asked === null ? null : { id: asked, figures: await figuresOf({ id: asked, region }, tx) },
      ...reason,
      body,
      chosenAt: now
    });
    const facts = { choice, startsAt, suitability: suitabilityOf(findings), poll: asked, body };
    return accepted({ choice, number }, ...moved, convenienceChecked(id, facts));
  }
});

type Why = { reasonKk: string; reasonRu: string; now: Temporal.Instant };

/** The meeting at this time: freely in a draft, as a visible postponement once it is announced; nothing where it is so already. */
const moveTo = async (
  tx: Tx,
  meeting: LockedMeeting,
  startsAt: Temporal.Instant,
  why: Why
): Promise<DomainEvent[] | Refused> => {
  if (meeting.startsAt.equals(startsAt)) return [];
  if (meeting.status === 'announced') {
    const done = await postponed(tx, meeting, { startsAt, ...why });
    return Array.isArray(done) ? done : ofTheCandidate(done);
  }
  const plan = { ...meeting, startsAt };
  const fault = await faultOfWholePlan(tx, plan, { ...meeting, now: why.now });
  if (fault) return ofTheCandidate(fault);
  await shiftMeeting(tx, meeting, startsAt);
  return [meetingChanged(meeting.id, plan)];
};

/** What is wrong with the time is wrong with the candidate: the form has no other field for it. */
const ofTheCandidate = ({ refusal }: Refused): Refused => ({
  ok: false,
  refusal: {
    ...refusal,
    ...(refusal.issues && {
      issues: refusal.issues.map((issue) => (issue.field === 'startsAt' ? { ...issue, field: 'candidate' } : issue))
    })
  }
});
