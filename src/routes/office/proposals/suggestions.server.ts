import { priorityJustification, type Suggestions } from '#planning/index.ts';
import { adoptedPriorities, prioritiesOf } from '#planning/server/index.ts';

/** Why a body goes to each region, from the priorities it adopted for the year, else from those known now; nothing while there are none. */
export const justificationSuggestions = async (body: string, year: number): Promise<Suggestions> => {
  const basis = (await adoptedPriorities(body, year))?.basis ?? (await prioritiesOf(body, year)).basis;
  if (!basis) return {};
  return Object.fromEntries(
    basis.ranked.flatMap(({ region }) => {
      const justificationKk = priorityJustification(basis, region, 'kk');
      const justificationRu = priorityJustification(basis, region, 'ru');
      return justificationKk && justificationRu ? [[region, { justificationKk, justificationRu }]] : [];
    })
  );
};
