import { type DomainEvent, event, type Facts } from '#platform/event.ts';
import type { Broadcast, Hall, Meeting, MeetingKind, MeetingPlan } from './meeting.ts';
import type { PartKind } from './part.ts';

const about = (type: string, meeting: string, facts: Facts = {}): DomainEvent => event(type, 'meeting', meeting, facts);

const planFacts = (plan: MeetingPlan): Facts => ({
  region: plan.region,
  startsAt: plan.startsAt.toString(),
  plannedMinutes: plan.plannedMinutes,
  reportMinutes: plan.reportMinutes,
  format: plan.format
});

/** A draft has got its number: what stands in it, in codes and figures. */
export const meetingPlanned = (
  id: string,
  plan: MeetingPlan,
  facts: { number: string; kind: MeetingKind; body: string }
): DomainEvent => about('MeetingPlanned', id, { ...facts, ...planFacts(plan) });

/** The plan as it stands now, in codes and figures. */
export const meetingChanged = (id: string, plan: MeetingPlan): DomainEvent =>
  about('MeetingChanged', id, planFacts(plan));

/** An announced meeting has got another place. The reason stands in its history. */
export const meetingMoved = (id: string): DomainEvent => about('MeetingMoved', id);

/** From now on the public sees it. */
export const meetingAnnounced = (id: string, facts: { body: string; region: string }): DomainEvent =>
  about('MeetingAnnounced', id, facts);

/** Both times, of an announced meeting. */
export const meetingPostponed = (id: string, was: Temporal.Instant, now: Temporal.Instant): DomainEvent =>
  about('MeetingPostponed', id, { wasAt: was.toString(), nowAt: now.toString() });

/** Called off for good. The reason stands in its history. */
export const meetingCancelled = (id: string): DomainEvent => about('MeetingCancelled', id);

/** The status changed while the meeting happened; a held one outside the schedule is evidence for p(1,8) as well. */
export const meetingRan = (meeting: Pick<Meeting, 'id' | 'kind' | 'body'>, to: 'live' | 'held'): DomainEvent[] => {
  const { id, kind, body } = meeting;
  if (to === 'live') return [about('MeetingOpened', id, { body })];
  const held = about('MeetingHeld', id, { body, kind });
  return kind === 'off-schedule' ? [held, about('OffScheduleMeetingHeld', id, { body })] : [held];
};

/** `kind` tells whether it is one of the three obligatory parts of p(1,5). */
export const partAdded = (meeting: string, part: string, kind: PartKind): DomainEvent =>
  about('PartAdded', meeting, { part, kind });

/** `kind` tells whether it was one of the three obligatory parts of p(1,5). */
export const partRemoved = (meeting: string, part: string, kind: PartKind): DomainEvent =>
  about('PartRemoved', meeting, { part, kind });

/** `commentsOpen`: people may write under it. */
export const broadcastAdded = (
  meeting: string,
  { id, platform, commentsOpen }: Pick<Broadcast, 'id' | 'platform' | 'commentsOpen'>
): DomainEvent => about('BroadcastAdded', meeting, { broadcast: id, platform, commentsOpen });

/** The meeting is no longer shown there. */
export const broadcastRemoved = (meeting: string, broadcast: string): DomainEvent =>
  about('BroadcastRemoved', meeting, { broadcast });

/** The main hall, or one of a district. */
export const hallAdded = (
  meeting: string,
  { id, district, main }: Pick<Hall, 'id' | 'district' | 'main'>
): DomainEvent => about('HallAdded', meeting, { hall: id, district, main });

/** A hall from which nothing had come. */
export const hallRemoved = (meeting: string, hall: string): DomainEvent => about('HallRemoved', meeting, { hall });

/** The summary stands, in both languages. */
export const meetingSummarised = (id: string): DomainEvent => about('MeetingSummarised', id);
