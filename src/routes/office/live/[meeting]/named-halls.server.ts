import { hallsWithStates, type HallWithState } from '#live/server/index.ts';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { registerNames } from '../../../register-names.server.ts';

/** A hall by the name people there know it by: two houses of culture are told apart by their districts. */
export type NamedHall = Omit<HallWithState, 'nameKk' | 'nameRu' | 'district'> & { name: string };

/** The halls of a meeting with their names and states. */
export const namedHalls = async (meeting: string, locale: Locale, now: Temporal.Instant): Promise<NamedHall[]> => {
  const [halls, names] = await Promise.all([hallsWithStates(meeting, now), registerNames(locale, today(now))]);
  return halls.map(({ nameKk, nameRu, district, ...hall }) => ({
    ...hall,
    name: [locale === 'kk' ? nameKk : nameRu, names.district(district)].filter(Boolean).join(', ')
  }));
};
