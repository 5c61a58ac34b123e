import { database } from '#platform/server/database/database.ts';
import {
  findPublication,
  type Publication,
  publicationsOf,
  type PublicationVersion
} from '#platform/server/publication/index.ts';
import type { PeriodScope } from '../../scope.ts';
import { periodScope } from '../../server/scope.store.ts';
import type { AdoptedGroup, AdoptedSorting } from '../adopted-sorting.ts';

/** Under this name adopted results stand among the publications; their subject is the number of the meeting, or the code of the period's scope. */
export const SORTING = 'sorting';

/** One version of an adopted result and the list of all, the newest first. */
export type PublishedSorting = Publication & {
  readonly sorting: AdoptedSorting;
  readonly versions: readonly PublicationVersion[];
};

/** What was adopted of the meeting with this number, or of the scope with this code: the newest version, or the one asked for. */
export const publishedSorting = async (code: string, version?: number): Promise<PublishedSorting | undefined> => {
  const publication = await findPublication(SORTING, code, version);
  if (!publication) return undefined;
  return { ...publication, sorting: readSorting(publication.content), versions: await publicationsOf(SORTING, code) };
};

/** Is anything adopted of the meeting with this number? */
export const hasAdoptedSorting = async (number: string): Promise<boolean> =>
  (await publicationsOf(SORTING, number)).length > 0;

/** Reads the frozen text of an adopted result back. */
const readSorting = (content: string): AdoptedSorting =>
  // Only adoptSorting writes publications of this kind, and the database keeps them as they were written.
  JSON.parse(content) as AdoptedSorting;

/** Where a question stands in the newest adopted result of its meeting. */
export type AdoptedPlace = { readonly meeting: string; readonly version: number; readonly group: AdoptedGroup };

/** The place of a question; undefined where nothing of its meeting is adopted, or it was asked later. */
export const adoptedPlace = async (question: string): Promise<AdoptedPlace | undefined> => {
  const row = await database()
    .selectFrom('adoptedPlaces as p')
    .innerJoin('adoptedGroups as g', (join) => join.onRef('g.meeting', '=', 'p.meeting').onRef('g.id', '=', 'p.group'))
    .innerJoin('meetings as m', 'm.id', 'p.meeting')
    .select(['m.number as meeting', 'g.version', 'g.content'])
    .where('p.question', '=', question)
    .executeTakeFirst();
  // Only saveAdopted writes these rows.
  return row && { meeting: row.meeting, version: row.version, group: row.content as unknown as AdoptedGroup };
};

/** Questions as the public may read them now: without a text where it is no longer public. */
export type ShownText = { readonly number: string; readonly text: string | null; readonly language: string };

const MOST_SHOWN = 500;

/** The texts of questions by their numbers, as they stand public today; at most 500. */
export const textsOf = async (numbers: readonly string[]): Promise<Map<string, ShownText>> => {
  if (numbers.length === 0) return new Map();
  const rows = await database()
    .selectFrom('questions')
    .select(['number', 'text', 'language', 'status', 'publishedAt'])
    .where('number', 'in', numbers.slice(0, MOST_SHOWN))
    .execute();
  return new Map(
    rows.map(({ number, text, language, status, publishedAt }) => {
      const shown = publishedAt !== null && (status === 'published' || status === 'merged');
      return [number, { number, text: shown ? text : null, language }];
    })
  );
};

/** A period's sorting that is adopted, in a list. */
export type AdoptedPeriodRow = { readonly scope: PeriodScope; readonly adoptedAt: Temporal.Instant };

/** The adopted sortings of periods, the latest period first, and how many there are; of one body or region where one is named. Two queries. */
export const adoptedPeriods = async ({
  of,
  limit,
  offset = 0
}: {
  of?: Pick<PeriodScope, 'kind' | 'of'>;
  limit: number;
  offset?: number;
}): Promise<{ total: number; rows: AdoptedPeriodRow[] }> => {
  let adopted = database()
    .selectFrom('sortings')
    .where('scopeKind', '<>', 'meeting')
    .where('adoptedVersion', 'is not', null)
    .where('replacedBy', 'is', null);
  if (of) adopted = adopted.where('scopeKind', '=', of.kind).where('scope', '=', of.of);
  const { count } = await adopted.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  const rows = await adopted
    .select(['scopeKind', 'scope', 'periodFrom', 'periodTo', 'adoptedAt'])
    .orderBy('periodTo', 'desc')
    .orderBy('periodFrom', 'desc')
    .orderBy('scopeKind')
    .orderBy('scope')
    .limit(limit)
    .offset(offset)
    .execute();
  return {
    total: Number(count),
    rows: rows.flatMap(({ adoptedAt, ...row }) => (adoptedAt === null ? [] : [{ scope: periodScope(row), adoptedAt }]))
  };
};
