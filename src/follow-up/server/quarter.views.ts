import type { Period } from '#decree/index.ts';
import { type Database, database, type Tx } from '#platform/server/database/database.ts';
import {
  findPublication,
  type Publication,
  publicationsOf,
  publicationStates,
  type PublicationVersion
} from '#platform/server/publication/index.ts';
import { instantsOf, quarterCode } from '../quarter.ts';
import { type QuarterContent, quarterContent, type QuarterNote } from '../quarter-content.ts';
import { partsOf } from './assignment-parts.views.ts';

export const QUARTERLY = 'quarterly-progress';

/** The subject of a body's publication of a quarter. */
export const subjectOf = (body: string, quarter: Period): string => `${body}/${quarterCode(quarter)}`;

/** What would be published of the quarter now: the body's assignments whose questions are public. */
export const quarterProgress = async (
  body: string,
  quarter: Period,
  note: QuarterNote | null,
  db: Database | Tx = database()
): Promise<QuarterContent> => {
  const rows = await db
    .selectFrom('assignments')
    .innerJoin('questions', 'questions.id', 'assignments.question')
    .innerJoin('meetings', 'meetings.id', 'questions.meeting')
    .select(['assignments.id', 'questions.number as question', 'meetings.number as meeting', 'questions.region'])
    .select(['assignments.task', 'assignments.assignedAt', 'assignments.dueOn'])
    .where('assignments.body', '=', body)
    .where('questions.status', 'in', ['published', 'merged'])
    .where('assignments.assignedAt', '<', instantsOf(quarter).to)
    .execute();
  const parts = await partsOf(
    rows.map(({ id }) => id),
    db
  );
  const sources = rows.map(({ id, assignedAt, dueOn, ...row }) => {
    const { coExecutors, notes, outcomes } = parts(id);
    return { ...row, coExecutors, history: { assignedAt, dueOn, notes, outcomes } };
  });
  return quarterContent(body, quarter, note, sources);
};

/** A published quarter: one version of it and the list of all, the newest first. */
export type QuarterlyPublication = Publication & { versions: readonly PublicationVersion[] };

/** What the body published of the quarter: the newest version, or the one asked for. */
export const quarterlyPublication = async (
  body: string,
  quarter: Period,
  version?: number
): Promise<QuarterlyPublication | undefined> => {
  const subject = subjectOf(body, quarter);
  const publication = await findPublication(QUARTERLY, subject, version);
  return publication && { ...publication, versions: await publicationsOf(QUARTERLY, subject) };
};

/** When each body first published each quarter; the key is `subjectOf`. One query. */
export const publishedQuarters = (
  bodies: readonly string[],
  quarters: readonly Period[]
): Promise<Map<string, { firstAt: Temporal.Instant; versions: number }>> =>
  publicationStates(
    QUARTERLY,
    bodies.flatMap((body) => quarters.map((quarter) => subjectOf(body, quarter)))
  );

/** Reads the frozen text of a quarterly publication back. */
export const readContent = (content: string): QuarterContent =>
  // Only publishQuarter writes publications of this kind, and the database keeps them as they were written.
  JSON.parse(content) as QuarterContent;
