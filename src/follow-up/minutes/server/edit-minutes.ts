import { z } from 'zod';
import { accepted, refused, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { minutesEdited } from '../events.ts';
import { keptText, MINUTES_PARTS, writtenPart } from '../minutes.ts';
import { canEditMinutes } from '../permissions.ts';
import { minutesRecord } from './minutes-record.views.ts';
import { keepPart, lockMeeting } from './minutes.store.ts';
import { editsOf } from './minutes.views.ts';

/**
 * Puts a text in the place of what the record says in a part of the minutes, in both languages; empty, the record speaks again.
 * `edition` is the state seen: a later one is not overwritten unseen. What is signed stays as it is until signed anew.
 */
export const editMinutes = command({
  name: 'edit-minutes',
  input: z.object({
    meeting: field.id(),
    part: z.enum(MINUTES_PARTS),
    edition: field.wholeNumber(0, 1_000_000),
    textKk: field.optionalText(20_000),
    textRu: field.optionalText(20_000)
  }),
  find: ({ tx, input: { meeting } }) => lockMeeting(tx, meeting),
  may: canEditMinutes,
  async run({ tx, now, input, subject }) {
    const { part, textKk, textRu } = input;
    const record = subject.status === 'held' ? await minutesRecord(tx, subject.id) : undefined;
    if (!record) return refused('minutes-not-yet');
    if ((textKk === null) !== (textRu === null)) return refusedField(textKk === null ? 'textKk' : 'textRu', 'required');
    const was = (await editsOf(tx, subject.id)).find((edit) => edit.part === part);
    const written = writtenPart(record, part);
    const text = keptText({ kk: textKk ?? '', ru: textRu ?? '' }, written);
    const done = { number: subject.number, part };
    if (text?.kk === was?.text?.kk && text?.ru === was?.text?.ru) return accepted(done);
    if (input.edition !== (was?.edition ?? 0)) return refused('changed-meanwhile');
    const edition = input.edition + 1;
    await keepPart(tx, subject.id, { part, edition, text, written }, now);
    return accepted(done, minutesEdited(subject.id, part, edition, text !== null));
  }
});
