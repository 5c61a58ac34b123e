import { z } from 'zod';
import { accepted, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { incomingFiles } from '#platform/server/files/index.ts';
import { canAsk } from '../../permissions.ts';
import { meetingToAsk } from '../../server/question.store.ts';
import { MOST_COMMENTS } from '../comment.ts';
import { commentsBrought } from '../events.ts';
import { hasBroadcast, insertComments } from './comments.store.ts';
import { broughtSource } from './table-comments.ts';

const LONGEST_PASTE = 400_000;

/** Brings the comments of a broadcast to be looked through; what the meeting has already is not added again. */
export const bringComments = command({
  name: 'bring-comments',
  input: z.object({
    meeting: field.id(),
    broadcast: field.optionalId(),
    pasted: field.optionalText(LONGEST_PASTE),
    files: incomingFiles
  }),
  find: ({ tx, input }) => meetingToAsk(tx, input.meeting),
  may: (actor, meeting) => canAsk(actor, meeting, 'broadcast'),
  async run({ input: { broadcast, pasted, files }, tx, now, subject }) {
    if (broadcast !== null && !(await hasBroadcast(tx, subject.id, broadcast)))
      return refusedField('broadcast', 'not-listed');
    const brought = await broughtSource(files[0], pasted);
    if (!brought.ok) return brought;
    const { comments } = await brought.source.read(null);
    const where = files[0] ? 'files' : 'pasted';
    if (comments.length === 0) return refusedField(where, 'no-comments');
    if (comments.length > MOST_COMMENTS)
      return refusedField(where, 'too-many-comments', { params: { limit: MOST_COMMENTS } });
    const added = await insertComments(tx, { meeting: subject.id, broadcast, now }, comments);
    const facts = { body: subject.body, source: brought.source.kind, broadcast, rows: comments.length, added };
    return accepted({ rows: comments.length, added }, commentsBrought(subject.id, facts));
  }
});
