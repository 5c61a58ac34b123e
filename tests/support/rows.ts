// The fewest rows that a later area's test stands on, written straight into the tables.
import { createHash } from 'node:crypto';
import { database } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import type { DB } from '#platform/server/database/schema.ts';
import type { Insertable } from 'kysely';

const day = Temporal.PlainDate.from('2026-01-01');

/** One ministry, region and first head's post, unless they are there. */
export const withRegistry = async (): Promise<{ body: string; region: string; post: string }> => {
  const post = '00000000-0000-7000-8000-000000000001';
  const db = database();
  const names = { nameKk: 'Сынақ', nameRu: 'Проба', nameEn: 'Trial' };
  await db
    .insertInto('regions')
    .values({
      id: 'abai',
      kato: '100000000',
      kind: 'oblast',
      ...names,
      inKk: 'Абай облысында',
      inRu: 'в области Абай',
      centreKk: 'Семей',
      centreRu: 'Семей',
      centreEn: 'Semey',
      population: 600_000,
      validFrom: day
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('bodies')
    .values(
      ['health', 'labour'].map((id) => ({
        id,
        kind: 'ministry' as const,
        ...names,
        shortKk: id,
        shortRu: id,
        validFrom: day
      }))
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const title = { titleKk: 'Министр', titleRu: 'Министр', titleEn: 'Minister' };
  await db
    .insertInto('posts')
    .values({ id: post, body: 'health', duty: 'first-head', ...title })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return { body: 'health', region: 'abai', post };
};

let serial = 0;

/** An announced off-schedule meeting of the ministry of health, tomorrow unless said otherwise. */
export const meetingRow = async (
  over: Partial<Insertable<DB['meetings']>> = {}
): Promise<{ id: string; number: string }> => {
  const { body, region, post } = await withRegistry();
  const id = newId();
  const number = `2026-${String((serial += 1)).padStart(3, '0')}`;
  const startsAt = Temporal.Now.instant().add({ hours: 24 }).round('minute');
  await database()
    .insertInto('meetings')
    .values({
      id,
      number,
      kind: 'off-schedule',
      offScheduleReason: 'сынақ',
      body,
      holder: post,
      region,
      placeKk: 'Мәдениет үйі',
      placeRu: 'Дом культуры',
      themeKk: 'Ауыл медицинасы',
      themeRu: 'Сельская медицина',
      startsAt,
      plannedMinutes: 120,
      reportMinutes: 30,
      format: 'mixed',
      status: 'announced',
      announcedAt: startsAt.subtract({ hours: 400 }),
      ...over
    })
    .execute();
  return { id, number };
};

/** A published question to a meeting. `terms` are the text's words in lower case. */
export const questionRow = async (
  meeting: string,
  over: Partial<Insertable<DB['questions']>> = {}
): Promise<{ id: string; number: string }> => {
  const id = newId();
  const number = `26-${String((serial += 1)).padStart(6, '0')}-A`;
  const text = over.text ?? 'Ауылда дәрігер қашан болады?';
  const askedAt = Temporal.Now.instant().round('microsecond');
  await database()
    .insertInto('questions')
    .values({
      id,
      number,
      meeting,
      body: 'health',
      region: 'abai',
      door: 'web',
      language: 'kk',
      text,
      status: 'published',
      linkHash: createHash('sha256').update(id).digest(),
      terms: text.toLowerCase().match(/\p{L}+/gu) ?? [],
      askedAt,
      publishedAt: askedAt,
      ...over
    })
    .execute();
  return { id, number };
};
