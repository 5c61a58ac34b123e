import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { readYear } from '#planning/index.ts';
import { adoptedYears } from '#planning/server/index.ts';
import { prioritiesList } from '../../priorities-list.server.ts';
import type { PageServerLoad } from './$types';

/** Which bodies adopted their priorities for a year: the newest with an adoption, or the one the address asks for. */
export const load: PageServerLoad = async ({ url, locals: { locale, now } }) => {
  const years = await adoptedYears();
  const year = readYear(url.searchParams.get('year')) ?? years[0] ?? today(now).year;
  const { rows, ...list } = await prioritiesList({ year, path: '/priorities', locale, now });
  return {
    ...list,
    rows: rows.filter(({ state }) => state === 'adopted' || state === 'late'),
    year,
    years: years.map((one) => ({
      href: localizeHref(`/priorities?year=${one}`),
      text: String(one),
      current: one === year
    }))
  };
};
