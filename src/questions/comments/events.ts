import { event, type DomainEvent } from '#platform/event.ts';
import type { CommentState } from './comment.ts';

/** Comments of a broadcast were brought: how many there were, how many of them were new. */
export const commentsBrought = (
  meeting: string,
  facts: { body: string; source: string; broadcast: string | null; rows: number; added: number }
): DomainEvent => event('CommentsBrought', 'meeting', meeting, facts);

/** Comments were made questions, left, or looked at again. */
export const commentsSorted = (
  meeting: string,
  facts: { body: string; as: CommentState; count: number }
): DomainEvent => event('CommentsSorted', 'meeting', meeting, facts);

/** The comments of meetings long over are gone; questions made of them stay. */
export const commentsForgotten = (count: number): DomainEvent =>
  event('CommentsForgotten', 'comments', 'broadcast', { count });
