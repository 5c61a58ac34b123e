import { z } from 'zod';
import { actingPost } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';
import { accepted, refused, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { freeze } from '#platform/server/publication/index.ts';
import type { Names } from '#registry/index.ts';
import { postTitles } from '#registry/server/index.ts';
import { minutesSigned } from '../events.ts';
import { saysOther } from '../minutes.ts';
import { canSignMinutes } from '../permissions.ts';
import { lockMeeting } from './minutes.store.ts';
import { MINUTES, minutesDraft, signedMinutes } from './minutes.views.ts';
import { minutesTitle } from '../minutes-title.ts';

/**
 * Signs the minutes of a held meeting by the actor's post and publishes them, frozen with their hash. `seen` is the mark of the
 * text that was read: another text is not signed unread. Signing again is a correction: a new version with its reason beside
 * the old; refused when nothing in the text changed.
 */
export const signMinutes = command({
  name: 'sign-minutes',
  input: z.object({
    meeting: field.id(),
    seen: z.string().regex(/^[0-9a-f]{64}$/),
    reasonKk: field.optionalText(1000),
    reasonRu: field.optionalText(1000)
  }),
  find: ({ tx, input: { meeting } }) => lockMeeting(tx, meeting),
  may: canSignMinutes,
  async run({ tx, now, actor, input, subject }) {
    const draft = subject.status === 'held' ? await minutesDraft(subject.id, tx) : undefined;
    if (!draft) return refused('minutes-not-yet');
    if (input.seen !== draft.seen) return refused('minutes-other-text');
    const last = await signedMinutes(subject.number);
    if (last && !saysOther(draft.parts, last.minutes.parts)) return refused('nothing-new-to-publish');
    const { reasonKk, reasonRu } = input;
    if (last && reasonKk === null) return refusedField('reasonKk', 'required');
    if (last && reasonRu === null) return refusedField('reasonRu', 'required');
    const post = actingPost(actor, subject.body);
    const frozen = await freeze(tx, {
      kind: MINUTES,
      subject: subject.number,
      content: {
        format: 'kezdesu/minutes/1',
        meeting: subject.number,
        title: minutesTitle(subject.number),
        signed: { post: await titleOf(tx, post ?? subject.holder), on: today(now).toString() },
        reason: last && reasonKk !== null && reasonRu !== null ? { kk: reasonKk, ru: reasonRu } : null,
        parts: draft.parts
      }
    });
    if (!frozen) return refused('nothing-new-to-publish');
    return accepted({ number: subject.number, version: frozen.version }, minutesSigned(subject.id, post, frozen));
  }
});

/** The post that signs; the meeting's holder where the product itself signs for the demonstration. */
const titleOf = async (tx: Tx, post: string): Promise<Names> => {
  const title = (await postTitles([post], tx)).get(post);
  if (!title) throw new Error(`No post ${post}`);
  return title;
};
