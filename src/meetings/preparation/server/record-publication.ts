import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { incomingFiles, storeFiles } from '#platform/server/files/index.ts';
import { mayPrepareMeetingsOf } from '../../permissions.ts';
import { lockMeeting } from '../../server/meeting.store.ts';
import { refusedIn } from '../../status.ts';
import { publicationRecorded } from '../events.ts';
import { CHANNELS, faultOfPublication } from '../publicity.ts';
import { insertPublication } from './publicity.store.ts';
import { reachOf } from './reach.ts';

/**
 * p(1,4,6): keeps on which channel the announced meeting was made public: an address, or a public place with a photo. Where the
 * head has no account of their own, that is said with the reason.
 */
export const recordPublication = command({
  name: 'record-publication',
  input: z.object({
    meeting: field.id(),
    channel: z.enum(CHANNELS),
    url: field.optionalText(500),
    place: field.optionalText(300),
    absent: field.checked(),
    note: field.optionalText(500),
    publishedOn: field.day(),
    files: incomingFiles
  }),
  find: ({ tx, input }) => lockMeeting(tx, input.meeting),
  may: (actor, meeting) => mayPrepareMeetingsOf(actor, meeting.body),
  async run({ input, subject, now, tx }) {
    const { meeting, files, ...given } = input;
    const { status, body, number } = subject;
    if (status === 'draft' || status === 'cancelled') return refusedIn(status);
    const isPlace = given.channel === 'public-place';
    const terms = { ...given, url: isPlace || given.absent ? null : given.url, place: isPlace ? given.place : null };
    const fault = faultOfPublication(terms, photosIn(files), today(now));
    if (fault) return fault;
    const stored = await storeFiles(tx, isPlace ? files : []);
    if (!stored.ok) return refused('invalid', { issues: [stored.issue] });
    const row = { meeting, ...terms, photo: stored.ids[0] ?? null, body, recordedAt: now };
    const publication = await insertPublication(tx, row);
    const facts = { record: publication, channel: terms.channel, ...(await reachOf(tx, meeting)) };
    return accepted({ publication, number }, publicationRecorded(meeting, facts));
  }
});

/** By their names; whether the content agrees is seen when they are stored. */
const photosIn = (files: readonly { name: string }[]): number =>
  files.every(({ name }) => /\.(png|jpe?g|webp)$/i.test(name)) ? files.length : 0;
