import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { shortDate } from '#platform/words/index.ts';
import { isLate, type PrioritiesBasis } from '#planning/index.ts';
import { adoptionsOf } from '#planning/server/index.ts';
import { bodiesWithPriorities } from '../region-figures.server.ts';
import { registerNames } from './register-names.server.ts';

/** How a body's priorities of a year stand. */
export type PrioritiesRow = {
  body: string;
  name: string;
  href: string;
  state: 'adopted' | 'late' | 'live' | 'empty';
  at: string | null;
  first: string;
};

type Asking = { year: number; path: '/priorities' | '/office/priorities'; locale: Locale; now: Temporal.Instant };

/** The bodies whose priorities are asked for: what they adopted, or what is known now where it is given. */
export const prioritiesList = async (
  { year, path, locale, now }: Asking,
  live: ReadonlyMap<string, { basis: PrioritiesBasis | null }> = new Map(),
  among: readonly string[] | null = null
): Promise<{ rows: PrioritiesRow[]; adopted: number; caption: string }> => {
  const [names, adoptions, bodies] = await Promise.all([
    registerNames(locale, today(now)),
    adoptionsOf(year),
    bodiesWithPriorities(today(now))
  ]);
  const adopted = new Map(adoptions.map((one) => [one.body, one]));
  const asked = [...new Set([...bodies, ...adopted.keys()])].filter((body) => among?.includes(body) ?? true);
  const rows = asked.map((body): PrioritiesRow => {
    const adoption = adopted.get(body);
    const basis = adoption?.basis ?? live.get(body)?.basis ?? null;
    const first = (basis?.ranked ?? []).filter(({ rank }) => rank !== null).slice(0, 3);
    return {
      body,
      name: names.body(body),
      href: localizeHref(`${path}/${year}/${body}`),
      state: stateOf(adoption?.publishedAt, basis, year),
      at: adoption ? shortDate(today(adoption.publishedAt), locale) : null,
      first: first.map(({ region }) => names.region(region)).join(', ')
    };
  });
  const caption = m.priorities_list_caption({ year, count: adopted.size, of: bodies.length }, { locale });
  return {
    rows: rows.toSorted((one, other) => one.name.localeCompare(other.name, locale)),
    adopted: adopted.size,
    caption
  };
};

const stateOf = (
  publishedAt: Temporal.Instant | undefined,
  basis: PrioritiesBasis | null,
  year: number
): PrioritiesRow['state'] => {
  if (publishedAt) return isLate('RegionPrioritiesAdopted', year, today(publishedAt)) ? 'late' : 'adopted';
  return basis ? 'live' : 'empty';
};
