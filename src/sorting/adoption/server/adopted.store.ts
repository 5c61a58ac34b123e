import type { Tx } from '#platform/server/database/database.ts';
import type { AdoptedSorting } from '../adopted-sorting.ts';

const AT_ONCE = 1_000;

/** Puts the places of an adopted version in the stead of those before; `ids` are the questions' ids by their numbers. */
export const saveAdopted = async (
  tx: Tx,
  meeting: string,
  { groups }: Pick<AdoptedSorting, 'groups'>,
  { version, ids }: { version: number; ids: ReadonlyMap<string, string> }
): Promise<void> => {
  await tx.deleteFrom('adoptedGroups').where('meeting', '=', meeting).execute();
  const rows = groups.map((group) => ({ meeting, id: group.id, version, content: JSON.stringify(group) }));
  const places = groups.flatMap(({ id, questions }) =>
    questions.flatMap((number) => {
      const question = ids.get(number);
      return question === undefined ? [] : [{ question, meeting, group: id }];
    })
  );
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await tx
      .insertInto('adoptedGroups')
      .values(rows.slice(from, from + AT_ONCE))
      .execute();
  for (let from = 0; from < places.length; from += AT_ONCE)
    await tx
      .insertInto('adoptedPlaces')
      .values(places.slice(from, from + AT_ONCE))
      .execute();
};
