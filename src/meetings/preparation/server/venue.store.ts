import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import type { VenueStatus, VenueVersion } from '../venue.ts';
import type { LinkTest } from '../video-link.ts';

/** Where the agreement of a meeting stands, locked until the transaction ends; undefined when nothing was asked yet. */
export const lockVenue = (
  tx: Tx,
  meeting: string
): Promise<{ host: string; status: VenueStatus; version: number } | undefined> =>
  tx
    .selectFrom('venueAgreements')
    .select(['host', 'status', 'version'])
    .where('meeting', '=', meeting)
    .forUpdate()
    .executeTakeFirst();

/** The agreement as it stands after a step, and the version that made it so. */
export const saveVenue = async (
  tx: Tx,
  meeting: string,
  { host, status, ...version }: VenueVersion & { host: string; status: VenueStatus }
): Promise<void> => {
  await tx
    .insertInto('venueAgreements')
    .values({ meeting, host, status, version: version.version })
    .onConflict((conflict) => conflict.column('meeting').doUpdateSet({ host, status, version: version.version }))
    .execute();
  const { access, equipment, ...rest } = version;
  await tx
    .insertInto('venueVersions')
    .values({ meeting, ...rest, access: [...access], equipment: [...equipment] })
    .execute();
};

/** Keeps how a hall's link was tried; returns its id. */
export const insertLinkTest = async (tx: Tx, test: LinkTest & { recordedAt: Temporal.Instant }): Promise<string> => {
  const id = newId();
  await tx
    .insertInto('linkTests')
    .values({ id, ...test })
    .execute();
  return id;
};

/** Another place for the meeting, and for the parts of its programme that were to be held where it was. */
export const placeMeeting = async (
  tx: Tx,
  meeting: { id: string; placeKk: string; placeRu: string },
  place: { placeKk: string; placeRu: string; district: string | null }
): Promise<void> => {
  const { placeKk, placeRu } = place;
  await tx.updateTable('meetings').set(place).where('id', '=', meeting.id).execute();
  await tx
    .updateTable('meetingParts')
    .set({ placeKk, placeRu })
    .where('meeting', '=', meeting.id)
    .where('placeKk', '=', meeting.placeKk)
    .where('placeRu', '=', meeting.placeRu)
    .execute();
};
