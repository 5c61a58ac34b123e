import { database } from '#platform/server/database/database.ts';
import { findPublication, type PublicationVersion, publicationsOf } from '#platform/server/publication/index.ts';
import {
  basisOf,
  type PrioritiesBasis,
  type PrioritiesContent,
  prioritiesSubject,
  REGION_PRIORITIES
} from '../priorities-content.ts';
import { livePriorities } from './priorities.views.ts';

/** A version of what a body adopted, with the list of all, the newest first. */
export type AdoptedPriorities = PublicationVersion & {
  readonly basis: PrioritiesBasis;
  readonly versions: readonly PublicationVersion[];
};

const readContent = (content: string): PrioritiesContent =>
  // Only adoptPriorities writes publications of this kind, and the database keeps them as they were written.
  JSON.parse(content) as PrioritiesContent;

/** What the body adopted for the year: the newest version, or the one asked for; undefined when there is none. */
export const adoptedPriorities = async (
  body: string,
  year: number,
  version?: number
): Promise<AdoptedPriorities | undefined> => {
  const subject = prioritiesSubject(body, year);
  const found = await findPublication(REGION_PRIORITIES, subject, version);
  if (!found) return undefined;
  const { content, ...publication } = found;
  return {
    ...publication,
    basis: basisOf(readContent(content)),
    versions: await publicationsOf(REGION_PRIORITIES, subject)
  };
};

/** The newest version of each body that adopted its priorities for the year. */
export type Adoption = { body: string; version: number; publishedAt: Temporal.Instant; basis: PrioritiesBasis };

/** Who adopted priorities for the year, in the order of bodies. One query. */
export const adoptionsOf = async (year: number): Promise<readonly Adoption[]> => {
  const rows = await database()
    .selectFrom('publications')
    .distinctOn('subject')
    .select(['subject', 'version', 'publishedAt', 'content'])
    .where('kind', '=', REGION_PRIORITIES)
    .where('subject', 'like', `%/${year}`)
    .orderBy('subject')
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ subject, version, publishedAt, content }) => ({
    body: subject.slice(0, subject.indexOf('/')),
    version,
    publishedAt,
    basis: basisOf(readContent(content))
  }));
};

/** The years for which somebody adopted priorities, the newest first. */
export const adoptedYears = async (): Promise<number[]> => {
  const rows = await database()
    .selectFrom('publications')
    .select('subject')
    .distinct()
    .where('kind', '=', REGION_PRIORITIES)
    .execute();
  return [...new Set(rows.map(({ subject }) => Number(subject.split('/')[1])))].toSorted((one, other) => other - one);
};

/** How pressing each region is for each body, 0 to 100: by what the body adopted for the year, else by what is known now. */
export type PriorityWeights = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The weights of these bodies' regions; a region of which nothing is known is missing. Five queries for any number. */
export const priorityWeights = async (year: number, bodies: readonly string[]): Promise<PriorityWeights> => {
  const adopted = new Map((await adoptionsOf(year)).map(({ body, basis }) => [body, basis]));
  const live = await livePriorities(
    bodies.filter((body) => !adopted.has(body)),
    year
  );
  return new Map(
    bodies.map((body) => [
      body,
      new Map(
        ((adopted.get(body) ?? live.get(body)?.basis)?.ranked ?? []).flatMap(({ region, index }) =>
          index === null ? [] : [[region, index] as const]
        )
      )
    ])
  );
};
