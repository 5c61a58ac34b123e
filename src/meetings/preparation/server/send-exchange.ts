import { z } from 'zod';
import { isSystem } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { incomingFiles, storeFiles } from '#platform/server/files/index.ts';
import { lockMeeting } from '../../server/meeting.store.ts';
import { exchangeLogged } from '../events.ts';
import { exchangeSide, SIDES } from '../exchange.ts';
import { mediaBody } from './parties.views.ts';
import { insertMessage, saveRead } from './exchange.store.ts';

/**
 * p(1,4,7): a message of one side to the other about a meeting, with files; at every stage, also after it was held. Who writes
 * has read what stood before. `side` counts only for the product itself, which else writes for the body that holds the meeting.
 */
export const sendExchange = command({
  name: 'send-exchange',
  input: z.object({
    meeting: field.id(),
    text: field.text(4000),
    files: incomingFiles,
    side: z.enum(SIDES).optional()
  }),
  find: ({ tx, input }) => lockMeeting(tx, input.meeting),
  may: (actor, { body }) => exchangeSide(actor, body) !== undefined,
  async run({ input: { meeting, text, files, side: asked }, actor, subject: { number, body: holder }, now, tx }) {
    const side = isSystem(actor) && asked ? asked : exchangeSide(actor, holder);
    if (side === undefined) return refused('not-permitted');
    const stored = await storeFiles(tx, files);
    if (!stored.ok) return refused('invalid', { issues: [stored.issue] });
    const posts = actor.kind === 'staff' ? actor.posts : [];
    const held = posts.find((one) => (side === 'holder' ? one.body === holder : one.roles.includes('mass-media-body')));
    const body = held?.body ?? (side === 'media' ? await mediaBody(today(now)) : holder) ?? holder;
    const row = { meeting, side, body, post: held?.post ?? null, text, sentAt: now, files: stored.ids };
    const message = await insertMessage(tx, row);
    if (actor.kind === 'staff') await saveRead(tx, meeting, actor.person, now);
    return accepted({ message, number }, exchangeLogged(meeting, { message, side, body, holder, files: files.length }));
  }
});
