import { z } from 'zod';
import { accepted, refused, refusedField } from '#platform/result.ts';
import { field } from '#platform/server/command/input.ts';
import { newId } from '#platform/server/ids.ts';
import { mandateEvent } from '../events.ts';
import { mandateRefusal } from '../post-rules.ts';
import { personExists } from './people.store.ts';
import { insertMandate, lockedPost, mandatesOfPost } from './posts.store.ts';
import { registerCommand } from './register-command.ts';
import { validityFields } from './register-fields.ts';

/** Gives a person the post from the first to the last day, both included; without a last day until further notice. */
export const appointToPost = registerCommand({
  name: 'appoint-to-post',
  input: z.object({ post: field.id(), person: field.text(64), ...validityFields }),
  async run({ input, tx }) {
    const post = await lockedPost(tx, input.post);
    if (!post) return refused('not-found');
    if (!(await personExists(tx, input.person))) return refusedField('person', 'unknown-person');
    const refusal = mandateRefusal(input, post, await mandatesOfPost(tx, post.id));
    if (refusal) return refusal;
    const mandate = { id: newId(), ...input };
    await insertMandate(tx, mandate);
    return accepted({ mandate: mandate.id, post: post.id }, mandateEvent('Given', mandate));
  }
});
