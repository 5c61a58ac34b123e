import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { field } from '#platform/server/command/input.ts';
import { postEvent } from '../events.ts';
import { lockedPost, updatePost } from './posts.store.ts';
import { registerCommand } from './register-command.ts';
import { titleFields } from './register-fields.ts';

/** Changes what a post is called. Its body and duty stay: another duty is another post. */
export const changePost = registerCommand({
  name: 'change-post',
  input: z.object({ post: field.id(), ...titleFields }),
  async run({ input: { post: id, ...titles }, tx }) {
    const post = await lockedPost(tx, id);
    if (!post) return refused('not-found');
    await updatePost(tx, id, titles);
    return accepted({ post: id }, postEvent('Changed', post));
  }
});
