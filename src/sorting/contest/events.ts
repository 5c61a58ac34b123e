import { type DomainEvent, event } from '#platform/event.ts';
import type { ContestKind, ContestVerdict } from './contest.ts';

/** An asker objects to where the question stands. His words stay with the contest. */
export const groupContested = (
  contest: string,
  facts: { question: string; group: string; meeting: string; kind: ContestKind }
): DomainEvent => event('GroupContested', 'contest', contest, facts);

/** An analyst has decided; an accepted one has become a correction. */
export const contestDecided = (
  contest: string,
  facts: { question: string; kind: ContestKind; verdict: ContestVerdict; correction: string | null }
): DomainEvent => event('ContestDecided', 'contest', contest, facts);
