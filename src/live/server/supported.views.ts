import { database } from '#platform/server/database/database.ts';

/** Numbers of the meeting's published questions that this device supports. */
export const supportedBy = async (device: string, meeting: string): Promise<string[]> => {
  const rows = await database()
    .selectFrom('supports')
    .innerJoin('questions', 'questions.id', 'supports.question')
    .leftJoin('questions as leader', 'leader.id', 'questions.mergedInto')
    .select(({ fn }) => fn.coalesce('leader.number', 'questions.number').as('number'))
    .distinct()
    .where('device', '=', device)
    .where('questions.meeting', '=', meeting)
    .execute();
  return rows.map(({ number }) => number);
};
