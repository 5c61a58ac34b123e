import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { accepted } from '#platform/result.ts';
import { field } from '#platform/server/command/input.ts';
import { newId } from '#platform/server/ids.ts';
import { postEvent } from '../events.ts';
import { DUTIES } from '../post.ts';
import { postRefusal } from '../post-rules.ts';
import { insertPost, postsOfBody } from './posts.store.ts';
import { registerCommand } from './register-command.ts';
import { titleFields } from './register-fields.ts';

/** Makes a post with a duty in a body that stands. */
export const createPost = registerCommand({
  name: 'create-post',
  input: z.object({ body: field.code(), duty: z.enum(DUTIES), ...titleFields }),
  async run({ input, register, tx, now }) {
    const refusal = postRefusal(register, input, await postsOfBody(tx, input.body), today(now));
    if (refusal) return refusal;
    const post = { id: newId(), ...input, closedOn: null };
    await insertPost(tx, post);
    return accepted({ post: post.id }, postEvent('Created', post));
  }
});
