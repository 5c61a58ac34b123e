import { editions } from '#decree/index.ts';
import { pointGroups, sumOfStandings } from '#oversight/index.ts';
import { controlCells } from '#oversight/server/index.ts';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { registerNames } from '../../register-names.server.ts';
import { chosenEdition } from './chosen-edition.server.ts';
import { shownEdition } from './shown-edition.server.ts';
import { shownPoint } from './shown-point.server.ts';
import type { PageServerLoad } from './$types';

/** All points of the chosen edition in their order with how each stands this year, and what is known of the other editions. */
export const load: PageServerLoad = async ({ locals: { locale, now } }) => {
  const day = today(now);
  const chosen = chosenEdition(day) ?? editions['draft-112'];
  const [cells, names] = await Promise.all([controlCells({ year: day.year }), registerNames(locale, day)]);
  return {
    year: String(day.year),
    title: chosen.title[locale],
    points: chosen.norms.length,
    standing: cells.length > 0 ? sumOfStandings(cells) : null,
    control: localizeHref(`/control?year=${day.year}`),
    groups: pointGroups(chosen.norms, locale).map(({ norms, ...group }) => ({
      ...group,
      points: norms.map((norm) => shownPoint(chosen, norm, cells, locale))
    })),
    editions: Object.values(editions)
      .toSorted((one, other) => Number(other === chosen) - Number(one === chosen))
      .map((edition) => shownEdition(edition, edition === chosen, locale, names))
  };
};
