import { database } from '#platform/server/database/database.ts';

/** `none` in an empty product, `begun` with its instant when a filling was interrupted, `filled`, or `foreign`: others live here. */
export type DemonstrationState = { kind: 'none' | 'filled' | 'foreign' } | { kind: 'begun'; at: Temporal.Instant };

/** How far the demonstration has come, by the journal; a product with people of its own is never filled. */
export const demonstrationState = async (): Promise<DemonstrationState> => {
  const marks = await database()
    .selectFrom('journal')
    .select(['type', 'at'])
    .where('type', 'in', ['DemonstrationBegun', 'DemonstrationFilled'])
    .orderBy('seq')
    .execute();
  if (marks.some(({ type }) => type === 'DemonstrationFilled')) return { kind: 'filled' };
  const [begun] = marks;
  if (begun) return { kind: 'begun', at: begun.at };
  const person = await database().selectFrom('people').select('id').limit(1).executeTakeFirst();
  return { kind: person ? 'foreign' : 'none' };
};
