import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import type { MeetingPublication } from '../publicity.ts';

/** Where a meeting was made public, by day. */
export const publicationsOf = (meeting: string, db: Database | Tx = database()): Promise<MeetingPublication[]> =>
  db
    .selectFrom('meetingPublications')
    .select(['id', 'channel', 'url', 'place', 'photo', 'absent', 'note', 'publishedOn'])
    .where('meeting', '=', meeting)
    .where('withdrawnAt', 'is', null)
    .orderBy('publishedOn')
    .orderBy('recordedAt')
    .execute();

/** The meeting of which this file is the photo; undefined when it is none. */
export const meetingOfPhoto = async (file: string): Promise<{ body: string; region: string } | undefined> =>
  database()
    .selectFrom('meetingPublications as p')
    .innerJoin('meetings as m', 'm.id', 'p.meeting')
    .select(['m.body', 'm.region'])
    .where('p.photo', '=', file)
    .executeTakeFirst();
