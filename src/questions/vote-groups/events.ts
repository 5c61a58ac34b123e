import { event, type DomainEvent } from '#platform/event.ts';
import type { SetAsideReason } from './vote-group.ts';

type Place = { id: string; meeting: string; body: string };
type Counted = { votes: number; support: number };

/** A group of votes for a question no longer counts: how many, on which ground, and what the question's support is without them. */
export const votesSetAside = ({ id, meeting, body }: Place, reason: SetAsideReason, counted: Counted): DomainEvent =>
  event('VotesSetAside', 'question', id, { meeting, body, reason, ...counted });

/** The group counts again. */
export const votesPutBack = ({ id, meeting, body }: Place, counted: Counted): DomainEvent =>
  event('VotesPutBack', 'question', id, { meeting, body, ...counted });
