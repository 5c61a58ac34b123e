import { z } from 'zod';
import { accepted, refused, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { canAsk } from '../../permissions.ts';
import { askAllWithin } from '../../server/ask-question.ts';
import { meetingToAsk } from '../../server/question.store.ts';
import { COMMENT_STATES } from '../comment.ts';
import { commentsSorted } from '../events.ts';
import { lockComments, saveState } from './comments.store.ts';

/** As many as stand on a page of them. */
const MOST_AT_ONCE = 50;

/**
 * Makes questions of comments, leaves them, or takes them back to be looked at again; all or none. A comment that became a
 * question stays one: the second of two who sort is refused (`comment-taken`).
 */
export const sortComments = command({
  name: 'sort-comments',
  input: z.object({
    meeting: field.id(),
    comments: z.preprocess(
      (given) => (typeof given === 'string' ? [given] : given),
      z.array(field.id()).max(MOST_AT_ONCE)
    ),
    as: z.enum(COMMENT_STATES)
  }),
  find: ({ tx, input }) => meetingToAsk(tx, input.meeting),
  may: (actor, meeting) => canAsk(actor, meeting, 'broadcast'),
  async run({ input: { comments, as }, tx, now, subject }) {
    if (comments.length === 0) return refusedField('comments', 'required');
    const locked = await lockComments(tx, subject.id, comments);
    if (locked.length < new Set(comments).size) return refused('not-found');
    if (locked.some(({ state }) => state === 'taken')) return refused('comment-taken');
    const taken = as === 'taken' ? locked.map(({ text }) => ({ input: asked(subject.id, text), now, subject })) : [];
    const results = await askAllWithin(tx, taken);
    const refusal = results.find(({ ok }) => !ok);
    if (refusal && !refusal.ok) return refusal;
    const kept = results.flatMap((result) => (result.ok ? [result] : []));
    for (const [place, { id }] of locked.entries()) await saveState(tx, id, as, kept[place]?.value.question ?? null);
    const sorted = commentsSorted(subject.id, { body: subject.body, as, count: locked.length });
    return accepted({ count: locked.length }, ...kept.flatMap(({ events }) => events), sorted);
  }
});

const asked = (meeting: string, text: string) => ({
  meeting,
  text,
  door: 'broadcast' as const,
  spokenIn: '' as const,
  hall: null,
  district: null,
  name: null,
  contact: null,
  consent: false
});
