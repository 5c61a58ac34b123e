import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import type { Ticket } from '../reception.ts';

/** The reception of a meeting: when and where, and its tickets by number. */
export type Reception = {
  meeting: string;
  number: string;
  body: string;
  status: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  placeKk: string;
  placeRu: string;
  tickets: Ticket[];
};

const ticketsOf = (db: Database | Tx, meeting: string): Promise<Ticket[]> =>
  db
    .selectFrom('receptionTickets')
    .select(['id', 'number', 'firstOf', 'status', 'missed', 'moved', 'promisedAt', 'startedAt', 'endedAt'])
    .where('meeting', '=', meeting)
    .orderBy('number')
    .execute();

/** The reception of this meeting, its first where there are several; undefined where its programme has none. Two queries. */
export const receptionOf = async (meeting: string, db: Database | Tx = database()): Promise<Reception | undefined> => {
  const part = await db
    .selectFrom('meetingParts as p')
    .innerJoin('meetings as m', 'm.id', 'p.meeting')
    .select(['m.id as meeting', 'm.number', 'm.body', 'm.status', 'p.startsAt', 'p.minutes', 'p.placeKk', 'p.placeRu'])
    .where('p.meeting', '=', meeting)
    .where('p.kind', '=', 'personal-reception')
    .orderBy('p.startsAt')
    .orderBy('p.id')
    .limit(1)
    .executeTakeFirst();
  if (!part) return undefined;
  const { minutes, ...reception } = part;
  return { ...reception, endsAt: part.startsAt.add({ minutes }), tickets: await ticketsOf(db, meeting) };
};

/** The same, locked until the transaction ends: tickets of one meeting are given and called one after the other. */
export const lockReception = async (tx: Tx, meeting: string): Promise<Reception | undefined> => {
  await tx.selectFrom('meetings').select('id').where('id', '=', meeting).forNoKeyUpdate().execute();
  return receptionOf(meeting, tx);
};

/** The reception a ticket belongs to, locked, with the ticket. */
export const lockTicket = async (tx: Tx, id: string): Promise<(Reception & { ticket: Ticket }) | undefined> => {
  const row = await tx.selectFrom('receptionTickets').select('meeting').where('id', '=', id).executeTakeFirst();
  const reception = row && (await lockReception(tx, row.meeting));
  const ticket = reception?.tickets.find((each) => each.id === id);
  return reception && ticket && { ...reception, ticket };
};

/** Which ticket the hash of a private link's secret opens, and its meeting's number; undefined when none. */
export const ticketByLink = (
  linkHash: Buffer,
  db: Database | Tx = database()
): Promise<{ id: string; meeting: string; erased: boolean } | undefined> =>
  db
    .selectFrom('receptionTickets as t')
    .leftJoin('receptionPeople as p', 'p.ticket', 't.id')
    .select(['t.id', 't.meeting'])
    .select((eb) => eb('p.ticket', 'is', null).as('erased'))
    .where('t.linkHash', '=', linkHash)
    .executeTakeFirst()
    .then((row) => row && { ...row, erased: Boolean(row.erased) });

/** Who stands before the desk now, by ticket: only those called or received, which the journal tells of. One query. */
export const peopleAtDesk = async (meeting: string): Promise<Map<string, { name: string; about: string | null }>> => {
  const rows = await database()
    .selectFrom('receptionPeople as p')
    .innerJoin('receptionTickets as t', 't.id', 'p.ticket')
    .select(['t.id', 'p.name', 'p.about'])
    .where('t.meeting', '=', meeting)
    .where('t.status', 'in', ['called', 'receiving'])
    .execute();
  return new Map(rows.map(({ id, ...person }) => [id, person]));
};
