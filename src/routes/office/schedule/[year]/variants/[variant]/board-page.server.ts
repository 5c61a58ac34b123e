import { localizeHref } from '#paraglide/runtime.js';
import { actorId, type Actor } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { bodiesKeptBy, type BoardWish, inTwo, mayKeepVariants } from '#planning/index.ts';
import {
  hasActOf,
  placesOf,
  planningYearOf,
  type ShownVariant,
  standingEntries,
  wishesOf
} from '#planning/server/index.ts';
import type { BoardData, BoardFilters, SentPlace } from '#planning/variants/ui/board-data.ts';
import type { RegisterNames } from '../../../../../register-names.server.ts';
import { boardNames } from '../board-names.server.ts';
import { variantPath } from '../variant-page.server.ts';

export const BOARD_VIEWS = ['bodies', 'regions', 'list'] as const;
export type BoardView = (typeof BOARD_VIEWS)[number];

const CODE = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** What an address asks of a board; what makes no sense is as if it were not there. */
export const readBoardQuery = (query: URLSearchParams): { view: BoardView; filters: BoardFilters } => {
  const code = (name: string): string | null => {
    const text = query.get(name) ?? '';
    return CODE.test(text) ? text : null;
  };
  return {
    view: BOARD_VIEWS.find((view) => view === query.get('view')) ?? 'bodies',
    filters: { body: code('body'), region: code('region'), clashing: query.get('clashing') === 'on' }
  };
};

/** The address of a view of a variant with these filters. */
export const boardHref = (path: string, view: BoardView, { body, region, clashing }: BoardFilters): string => {
  const query = new URLSearchParams({
    ...(view === 'bodies' ? {} : { view }),
    ...(body === null ? {} : { body }),
    ...(region === null ? {} : { region }),
    ...(clashing ? { clashing: 'on' } : {})
  });
  return localizeHref(query.size > 0 ? `${path}?${query}` : path);
};

/** How the places of a variant travel to the browser. */
export const sentPlaces = async (variant: string): Promise<SentPlace[]> =>
  ((await placesOf([variant])).get(variant) ?? []).map(({ on, ...place }) => ({
    ...place,
    on: on?.toString() ?? null
  }));

/** Whose lines may be moved now; null when none. */
export const movableBy = (actor: Actor, variant: ShownVariant): BoardData['movable'] => {
  if (variant.droppedAt !== null || variant.scheduleStatus !== 'draft') return null;
  const bodies = mayKeepVariants(actor) ? null : bodiesKeptBy(actor);
  return bodies?.length === 0 ? null : { bodies };
};

type Asked = { actor: Actor; locale: Locale; now: Temporal.Instant; receipt: string; names: RegisterNames };

/** Everything the board of a variant is made of. */
export const boardData = async (
  variant: ShownVariant,
  rows: BoardData['rows'],
  filters: BoardFilters,
  { actor, locale, now, receipt, names }: Asked
): Promise<BoardData> => {
  const path = variantPath(variant.year, variant.id);
  const [planning, wishes, standing, places, canUndo] = await Promise.all([
    planningYearOf(variant.year),
    wishesOf(variant.year),
    standingEntries(variant.year),
    sentPlaces(variant.id),
    hasActOf(variant.id, actorId(actor))
  ]);
  const movable = movableBy(actor, variant);
  return {
    year: variant.year,
    endpoint: localizeHref(`${path}/places`),
    listHref: boardHref(path, 'list', filters),
    rows,
    // Clashes do not ask for the priorities, and they are the largest part.
    planning: { ...planning, weights: {} },
    words: Object.fromEntries([
      ...wishes.map((wish) => [wish.id, lineWords(wish, names, locale)]),
      ...standing.map((entry) => [entry.id, lineWords({ ...entry, districts: [] }, names, locale)])
    ]),
    ...(await boardNames(locale, today(now), new Set([...wishes, ...standing].map(({ body }) => body)))),
    places,
    movable,
    canUndo: canUndo && movable !== null,
    receipt,
    filters
  };
};

const lineWords = (
  wish: Pick<BoardWish, 'themeKk' | 'themeRu' | 'districts'>,
  names: RegisterNames,
  locale: Locale
): BoardData['words'][string] => {
  const { text, lang } = inTwo(wish.themeKk, wish.themeRu, locale);
  const districts = wish.districts.flatMap((id) => names.district(id) ?? []);
  return { theme: text, lang, district: districts.length > 0 ? districts.join(', ') : null };
};
