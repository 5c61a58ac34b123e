import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { field } from '#platform/server/command/input.ts';
import { postEvent } from '../events.ts';
import { isOpenOn } from '../post.ts';
import { closePostsOf, lockedPost, mandatesBeginLater } from './posts.store.ts';
import { registerCommand } from './register-command.ts';

/** Closes a post on a day, the first without it; the mandate that runs then ends the day before. */
export const closePost = registerCommand({
  name: 'close-post',
  input: z.object({ post: field.id(), closedOn: field.day() }),
  async run({ input, tx }) {
    const post = await lockedPost(tx, input.post);
    if (!post) return refused('not-found');
    if (!isOpenOn(post, input.closedOn)) return refused('post-closed');
    if (await mandatesBeginLater(tx, { post: post.id }, input.closedOn)) return refused('mandate-begins-later');
    await closePostsOf(tx, { post: post.id }, input.closedOn);
    return accepted({ post: post.id }, postEvent('Closed', { ...post, closedOn: input.closedOn }));
  }
});
