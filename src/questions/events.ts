import { event, type DomainEvent } from '#platform/event.ts';
import type { Verdict } from './moderation.ts';
import type { Door, Question } from './question.ts';

type Place = Pick<Question, 'id' | 'meeting' | 'body'>;

const about = (type: string, { id, meeting, body }: Place, facts: DomainEvent['facts'] = {}): DomainEvent =>
  event(type, 'question', id, { meeting, body, ...facts });

export const questionAsked = (question: Place, number: string, door: Door, language: string): DomainEvent =>
  about('QuestionAsked', question, { number, door, language });

const VERDICT_EVENTS = {
  publish: 'QuestionPublished',
  decline: 'QuestionDeclined',
  refer: 'QuestionReferred',
  return: 'QuestionReturned'
} as const;

export const questionModerated = (question: Place, verdict: Verdict): DomainEvent =>
  about(VERDICT_EVENTS[verdict.kind], question, {
    ...(verdict.kind === 'decline' ? { ground: verdict.ground } : {}),
    ...(verdict.kind === 'refer' ? { path: verdict.path } : {})
  });

/** `into` is the new leader, `taken` how many followers came along. */
export const questionMerged = (question: Place, into: string, taken: number): DomainEvent =>
  about('QuestionMerged', question, { into, taken });

export const questionUnmerged = (question: Place, from: string): DomainEvent =>
  about('QuestionUnmerged', question, { from });

export const questionHandedOver = (question: Place, toBody: string): DomainEvent =>
  about('QuestionHandedOver', question, { toBody });

/** An address was left that is to be confirmed. */
export const emailGiven = (question: Place): DomainEvent => about('EmailGiven', question);
export const contactConfirmed = (question: Place): DomainEvent => about('ContactConfirmed', question);
export const contactOpened = (question: Place): DomainEvent => about('ContactOpened', question);
export const askerErased = (question: Place): DomainEvent => about('AskerErased', question);
