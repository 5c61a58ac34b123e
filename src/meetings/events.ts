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

export const meetingPlanned = (
  id: string,
  plan: MeetingPlan,
  facts: { number: string; kind: MeetingKind; body: string }
): DomainEvent => about('MeetingPlanned', id, { ...facts, ...planFacts(plan) });

export const meetingChanged = (id: string, plan: MeetingPlan): DomainEvent =>
  about('MeetingChanged', id, planFacts(plan));

export const meetingMoved = (id: string): DomainEvent => about('MeetingMoved', id);

export const meetingAnnounced = (id: string, facts: { body: string; region: string }): DomainEvent =>
  about('MeetingAnnounced', id, facts);

export const meetingPostponed = (id: string, was: Temporal.Instant, now: Temporal.Instant): DomainEvent =>
  about('MeetingPostponed', id, { wasAt: was.toString(), nowAt: now.toString() });

export const meetingCancelled = (id: string): DomainEvent => about('MeetingCancelled', id);

/** The status changed while the meeting happened; a held one outside the schedule is evidence for p(1,8) as well. */
export const meetingRan = (meeting: Pick<Meeting, 'id' | 'kind' | 'body'>, to: 'live' | 'held'): DomainEvent[] => {
  const { id, kind, body } = meeting;
  if (to === 'live') return [about('MeetingOpened', id, { body })];
  const held = about('MeetingHeld', id, { body, kind });
  return kind === 'off-schedule' ? [held, about('OffScheduleMeetingHeld', id, { body })] : [held];
};

export const partAdded = (meeting: string, part: string, kind: PartKind): DomainEvent =>
  about('PartAdded', meeting, { part, kind });

export const partRemoved = (meeting: string, part: string, kind: PartKind): DomainEvent =>
  about('PartRemoved', meeting, { part, kind });

export const broadcastAdded = (meeting: string, { id, platform, commentsOpen }: Omit<Broadcast, 'url'>): DomainEvent =>
  about('BroadcastAdded', meeting, { broadcast: id, platform, commentsOpen });

export const broadcastRemoved = (meeting: string, broadcast: string): DomainEvent =>
  about('BroadcastRemoved', meeting, { broadcast });

export const hallAdded = (
  meeting: string,
  { id, district, main }: Pick<Hall, 'id' | 'district' | 'main'>
): DomainEvent => about('HallAdded', meeting, { hall: id, district, main });

export const hallRemoved = (meeting: string, hall: string): DomainEvent => about('HallRemoved', meeting, { hall });

export const meetingSummarised = (id: string): DomainEvent => about('MeetingSummarised', id);
