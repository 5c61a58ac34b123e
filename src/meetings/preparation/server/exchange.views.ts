import { type SqlBool, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { database } from '#platform/server/database/database.ts';
import type { ExchangeMessage, ExchangeSide } from '../exchange.ts';

const PAGE = 20;

export type ExchangePage = { messages: ExchangeMessage[]; total: number; page: number; pages: number };

/** A page of a meeting's exchange, the newest first; a page outside is drawn to the nearest. Two queries. */
export const exchangeOf = async (meeting: string, asked: number): Promise<ExchangePage> => {
  const { total } = await database()
    .selectFrom('exchangeMessages')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('meeting', '=', meeting)
    .executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  const messages = await database()
    .selectFrom('exchangeMessages as e')
    .select(['e.id', 'e.side', 'e.body', 'e.post', 'e.text', 'e.sentAt'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('exchangeFiles as x')
          .innerJoin('files as f', 'f.id', 'x.file')
          .select(['f.id', 'f.name'])
          .whereRef('x.message', '=', 'e.id')
          .orderBy('f.id')
      ).as('files')
    )
    .where('e.meeting', '=', meeting)
    .orderBy('e.sentAt', 'desc')
    .orderBy('e.id', 'desc')
    .limit(PAGE)
    .offset((page - 1) * PAGE)
    .execute();
  return { messages, total, page, pages };
};

/** Until when the person has read; null when never. */
export const readUntil = async (meeting: string, person: string): Promise<Temporal.Instant | null> => {
  const row = await database()
    .selectFrom('exchangeReads')
    .select('readAt')
    .where('meeting', '=', meeting)
    .where('person', '=', person)
    .executeTakeFirst();
  return row?.readAt ?? null;
};

/** What the other side wrote about a meeting that the person has not read yet. */
export type UnreadExchange = {
  number: string;
  body: string;
  themeKk: string;
  themeRu: string;
  unread: number;
  lastAt: Temporal.Instant;
};

/** The unread exchanges of a person: of these bodies' meetings, and with `media` what the bodies wrote; fifty at most. One query. */
export const unreadExchanges = async (
  person: string,
  { holders, media }: { holders: readonly string[]; media: boolean }
): Promise<UnreadExchange[]> => {
  if (holders.length === 0 && !media) return [];
  return database()
    .selectFrom('exchangeMessages as e')
    .innerJoin('meetings as m', 'm.id', 'e.meeting')
    .leftJoin('exchangeReads as r', (join) => join.onRef('r.meeting', '=', 'e.meeting').on('r.person', '=', person))
    .select(['m.number', 'm.body', 'm.themeKk', 'm.themeRu'])
    .select((eb) => [eb.fn.countAll<number>().as('unread'), eb.fn.max('e.sentAt').as('lastAt')])
    .where(sql<SqlBool>`e.sent_at > coalesce(r.read_at, '-infinity')`)
    .where((eb) =>
      eb.or([
        eb.and([eb('e.side', '=', 'media'), eb('m.body', '=', eb.fn.any(eb.val([...holders])))]),
        ...(media ? [eb.and([eb('e.side', '=', 'holder'), sql<SqlBool>`not m.body = any(${[...holders]})`])] : [])
      ])
    )
    .groupBy(['m.id', 'm.number', 'm.body', 'm.themeKk', 'm.themeRu'])
    .orderBy('lastAt', 'desc')
    .limit(50)
    .execute();
};

/** The meeting of which this file is part of the exchange; undefined when it is none. */
export const meetingOfExchangeFile = (file: string): Promise<{ body: string } | undefined> =>
  database()
    .selectFrom('exchangeFiles as x')
    .innerJoin('exchangeMessages as e', 'e.id', 'x.message')
    .innerJoin('meetings as m', 'm.id', 'e.meeting')
    .select('m.body')
    .where('x.file', '=', file)
    .executeTakeFirst();

/** Somebody who is to be written to: unread messages of the other side, and no letter about that meeting within the hour. */
export type LetterDue = {
  meeting: string;
  number: string;
  person: string;
  email: string;
  unread: number;
  theme: { kk: string; ru: string };
};

/**
 * Who is to be written to now, by mandates of the day. `desks` are the duties told on each side. A message of the last two
 * minutes waits: more of the same thought may follow.
 */
export const lettersDue = async (
  now: Temporal.Instant,
  today: Temporal.PlainDate,
  desks: Readonly<Record<ExchangeSide, readonly string[]>>
): Promise<LetterDue[]> => {
  const { rows } = await sql<Omit<LetterDue, 'theme'> & { themeKk: string; themeRu: string }>`
    select m.id as meeting, m.number, p.id as person, p.email, count(distinct e.id)::int as unread,
      m.theme_kk, m.theme_ru
    from exchange_messages e
    join meetings m on m.id = e.meeting
    join posts o on o.duty = any(case e.side when 'media' then ${[...desks.holder]}::text[] else ${[...desks.media]}::text[] end)
      and (o.closed_on is null or o.closed_on > ${today}::date)
      and case e.side when 'media' then o.body = m.body else o.body <> e.body and exists (
        select from body_roles b where b.body = o.body and b.role = 'mass-media-body' and b.valid_from <= ${today}::date
          and (b.valid_to is null or b.valid_to > ${today}::date)) end
    join mandates d on d.post = o.id and d.valid_from <= ${today}::date and (d.valid_to is null or d.valid_to >= ${today}::date)
    join people p on p.id = d.person
    left join exchange_reads r on r.meeting = m.id and r.person = p.id
    left join exchange_letters l on l.meeting = m.id and l.person = p.id
    where e.sent_at > ${now.subtract({ hours: 24 * 14 })} and e.sent_at < ${now.subtract({ minutes: 2 })}
      and e.sent_at > coalesce(r.read_at, '-infinity')
      and (l.sent_at is null or l.sent_at <= ${now.subtract({ hours: 1 })})
    group by m.id, p.id
    having max(e.sent_at) > coalesce(max(l.sent_at), '-infinity')
    order by m.number, p.id
    limit 200`.execute(database());
  return rows.map(({ themeKk, themeRu, ...row }) => ({ ...row, theme: { kk: themeKk, ru: themeRu } }));
};
