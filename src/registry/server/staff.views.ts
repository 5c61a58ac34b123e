import { sql } from 'kysely';
import type { Duty } from '#platform/actor.ts';
import { database } from '#platform/server/database/database.ts';
import type { Names } from '../names.ts';
import { postOf } from './posts.views.ts';

export const PAGE_SIZE = 50;

type Page<Row> = { rows: Row[]; total: number };

/** A post with who holds it on the day asked for. */
export type PostRow = {
  id: string;
  body: string;
  duty: Duty;
  titles: Names;
  holder: { person: string; name: string } | null;
};

export type PostFilter = {
  on: Temporal.PlainDate;
  body?: string | undefined;
  duty?: Duty | undefined;
  vacant?: boolean;
  page: number;
};

const postsOn = ({ on, body, duty, vacant }: PostFilter) =>
  database()
    .selectFrom('posts')
    .leftJoin('mandates', (join) =>
      join
        .onRef('mandates.post', '=', 'posts.id')
        .on('mandates.validFrom', '<=', on)
        .on((eb) => eb.or([eb('mandates.validTo', 'is', null), eb('mandates.validTo', '>=', on)]))
    )
    .leftJoin('people', 'people.id', 'mandates.person')
    .where((eb) => eb.or([eb('posts.closedOn', 'is', null), eb('posts.closedOn', '>', on)]))
    .$if(body !== undefined, (query) => query.where('posts.body', '=', body ?? ''))
    .$if(duty !== undefined, (query) => query.where('posts.duty', '=', duty ?? 'executor'))
    .$if(vacant === true, (query) => query.where('mandates.id', 'is', null));

/** The posts that stand on a day, with their holders, fifty a page; `total` counts all. Two queries. */
export const listPosts = async (filter: PostFilter): Promise<Page<PostRow>> => {
  const counted = await postsOn(filter)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await postsOn(filter)
    .selectAll('posts')
    .select(['mandates.person', 'people.name'])
    .orderBy('posts.body')
    .orderBy('posts.duty')
    .orderBy('posts.id')
    .limit(PAGE_SIZE)
    .offset((filter.page - 1) * PAGE_SIZE)
    .execute();
  return {
    total: counted.total,
    rows: rows.map((row) => {
      const { id, body, duty, titles } = postOf(row);
      return { id, body, duty, titles, holder: row.person && row.name ? { person: row.person, name: row.name } : null };
    })
  };
};

export type MandateRow = {
  id: string;
  person: string;
  name: string;
  validFrom: Temporal.PlainDate;
  validTo: Temporal.PlainDate | null;
};

/** Who held the post and who will, newest first. */
export const mandatesOf = (post: string): Promise<MandateRow[]> =>
  database()
    .selectFrom('mandates')
    .innerJoin('people', 'people.id', 'mandates.person')
    .select(['mandates.id', 'mandates.person', 'people.name', 'mandates.validFrom', 'mandates.validTo'])
    .where('mandates.post', '=', post)
    .orderBy('mandates.validFrom', 'desc')
    .execute();

export type PersonRow = { id: string; name: string; email: string; posts: number };

const peopleLike = (words: string) =>
  database()
    .selectFrom('people')
    .where((eb) => {
      const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
      return eb.or([eb('people.name', 'ilike', like), eb('people.email', 'ilike', like)]);
    });

/** People whose name or e-mail has these letters, each with how many posts they hold on the day, fifty a page. Two queries. */
export const listPeople = async (words: string, on: Temporal.PlainDate, page: number): Promise<Page<PersonRow>> => {
  const counted = await peopleLike(words)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await peopleLike(words)
    .select((eb) => [
      'people.id',
      'people.name',
      'people.email',
      eb
        .selectFrom('mandates')
        .whereRef('mandates.person', '=', 'people.id')
        .where(sql<boolean>`daterange(valid_from, valid_to, '[]') @> ${on.toString()}::date`)
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .as('posts')
    ])
    .orderBy('people.name')
    .orderBy('people.id')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute();
  return { total: counted.total, rows: rows.map((row) => ({ ...row, posts: row.posts ?? 0 })) };
};

export type StaffMember = { id: string; name: string; email: string };

/** The person with this id. */
export const findPerson = (id: string): Promise<StaffMember | undefined> =>
  database().selectFrom('people').select(['id', 'name', 'email']).where('id', '=', id).executeTakeFirst();

/** Everybody who can be given a post, by name; at most two thousand. */
export const staffChoices = (): Promise<StaffMember[]> =>
  database().selectFrom('people').select(['id', 'name', 'email']).orderBy('name').orderBy('id').limit(2000).execute();

export type HeldMandate = {
  id: string;
  post: string;
  body: string;
  titles: Names;
  validFrom: Temporal.PlainDate;
  validTo: Temporal.PlainDate | null;
};

/** Which posts the person held, holds and will hold, newest first. */
export const mandatesOfPerson = async (person: string): Promise<HeldMandate[]> => {
  const rows = await database()
    .selectFrom('mandates')
    .innerJoin('posts', 'posts.id', 'mandates.post')
    .selectAll('posts')
    .select(['mandates.id as mandate', 'mandates.validFrom', 'mandates.validTo'])
    .where('mandates.person', '=', person)
    .orderBy('mandates.validFrom', 'desc')
    .execute();
  return rows.map((row) => {
    const { id, body, titles } = postOf(row);
    return { id: row.mandate, post: id, body, titles, validFrom: row.validFrom, validTo: row.validTo };
  });
};

/** How many posts stand on the day, how many of them nobody holds, and how many people there are. Two queries. */
export const staffFigures = async (
  on: Temporal.PlainDate
): Promise<{ posts: number; vacant: number; people: number }> => {
  const posts = await postsOn({ on, page: 1 })
    .select((eb) => [eb.fn.countAll<number>().as('posts'), eb.fn.count<number>('mandates.id').as('held')])
    .executeTakeFirstOrThrow();
  const people = await peopleLike('')
    .select((eb) => eb.fn.countAll<number>().as('people'))
    .executeTakeFirstOrThrow();
  return { posts: posts.posts, vacant: posts.posts - posts.held, people: people.people };
};
