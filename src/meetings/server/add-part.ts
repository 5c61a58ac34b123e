import { z } from 'zod';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { partAdded } from '../events.ts';
import { faultOfPart, PART_KINDS } from '../part.ts';
import { mayPrepareMeetingsOf } from '../permissions.ts';
import { refusedIn } from '../status.ts';
import { lockMeeting } from './meeting.store.ts';
import { insertParts } from './part.store.ts';

/** Puts a part into the programme of a meeting that has not begun. */
export const addPart = command({
  name: 'add-part',
  input: z.object({
    meeting: field.id(),
    kind: z.enum(PART_KINDS),
    titleKk: field.optionalText(200),
    titleRu: field.optionalText(200),
    startsAt: field.localTime(),
    minutes: field.wholeNumber(5, 720),
    placeKk: field.text(300),
    placeRu: field.text(300)
  }),
  find: ({ tx, input }) => lockMeeting(tx, input.meeting),
  may: (actor, meeting) => mayPrepareMeetingsOf(actor, meeting.body),
  async run({ input, subject, tx }) {
    const { meeting, ...part } = input;
    if (subject.status !== 'draft' && subject.status !== 'announced') return refusedIn(subject.status);
    const fault = faultOfPart(part, subject);
    if (fault) return fault;
    const [id = ''] = await insertParts(tx, meeting, [part]);
    return accepted({ part: id, number: subject.number }, partAdded(meeting, id, part.kind));
  }
});
