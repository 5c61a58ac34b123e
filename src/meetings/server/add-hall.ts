import { z } from 'zod';
import { accepted, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { hallAdded } from '../events.ts';
import { linkChanged, linkStands } from '../preparation/server/link-events.ts';
import { mayPrepareMeetingsOf } from '../permissions.ts';
import { refusedIn } from '../status.ts';
import { lockMeeting } from './meeting.store.ts';
import { hasMainHall, insertHall } from './places.store.ts';
import { faultOfPlace } from './plan-input.ts';

/** p(1,2): a hall that takes part, in a district by video link, or the one main hall. */
export const addHall = command({
  name: 'add-hall',
  input: z.object({
    meeting: field.id(),
    district: field.optionalCode(),
    nameKk: field.text(200),
    nameRu: field.text(200),
    main: field.checked()
  }),
  find: ({ tx, input }) => lockMeeting(tx, input.meeting),
  may: (actor, meeting) => mayPrepareMeetingsOf(actor, meeting.body),
  async run({ input, subject, tx }) {
    const { meeting, ...hall } = input;
    const { status, region, number } = subject;
    if (status === 'held' || status === 'cancelled') return refusedIn(status);
    const fault = await faultOfPlace({ region, district: hall.district });
    if (fault) return fault;
    if (hall.main && (await hasMainHall(tx, meeting))) return refusedField('main', 'main-hall-there');
    const stood = await linkStands(tx, meeting);
    const id = await insertHall(tx, meeting, hall);
    const added = hallAdded(meeting, { id, ...hall });
    return accepted({ hall: id, number }, added, ...(await linkChanged(tx, subject, stood)));
  }
});
