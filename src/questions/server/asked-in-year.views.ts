import { database } from '#platform/server/database/database.ts';

/** How many questions were asked in a year: numbers are given without gaps, so the last one is the count. */
export const questionsAskedIn = async (year: number): Promise<number> => {
  const row = await database().selectFrom('questionNumbers').select('last').where('year', '=', year).executeTakeFirst();
  return row?.last ?? 0;
};
