import type { Tx } from '#platform/server/database/database.ts';
import type { DayOff } from '../day-off.ts';

const rowOf = ({ day, kind, names, act }: DayOff) => ({
  day,
  kind,
  nameKk: names.kk,
  nameRu: names.ru,
  nameEn: names.en,
  act
});

/** Puts the day into the calendar, in the place of what stood for it. */
export const saveDayOff = async (tx: Tx, dayOff: DayOff): Promise<void> => {
  const { day, ...rest } = rowOf(dayOff);
  await tx
    .insertInto('daysOff')
    .values({ day, ...rest })
    .onConflict((conflict) => conflict.column('day').doUpdateSet(rest))
    .execute();
};

export const deleteDayOff = async (tx: Tx, day: Temporal.PlainDate): Promise<void> => {
  await tx.deleteFrom('daysOff').where('day', '=', day).execute();
};
