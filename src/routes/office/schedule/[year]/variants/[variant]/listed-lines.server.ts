import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import type { Locale } from '#platform/locale.ts';
import { dateRange, dayAndMonth, monthName, weekdayName } from '#platform/words/index.ts';
import { type BoardWish, clashesOf, type Clash, clashSays, inTwo, isInYear, ruleName } from '#planning/index.ts';
import {
  placesOf,
  planningYearOf,
  type ShownVariant,
  type StandingEntry,
  standingEntries,
  wishesOf
} from '#planning/server/index.ts';
import type { BoardData, BoardFilters } from '#planning/variants/ui/board-data.ts';
import type { RegisterNames } from '../../../../../register-names.server.ts';

/** A line of the list: what was asked for, where it stands, what it breaks, and the choices of its form. */
export type ListedLine = {
  wish: string;
  body: string;
  theme: string;
  lang: 'kk' | 'ru';
  asked: string;
  day: string | null;
  on: string;
  region: string;
  regionName: string;
  regions: { value: string; text: string }[];
  locked: boolean;
  version: number;
  mayMove: boolean;
  /** Of an entry added to the draft by hand; null of a line of the variant. */
  entryHref: string | null;
  clashes: { rule: string; hard: boolean; says: string; others: { name: string; href: string }[] }[];
};

/** Lines under one head: a month, or those without a day. */
export type ListedMonth = { title: string; lines: ListedLine[] };

type Asked = { locale: Locale; names: RegisterNames; movable: BoardData['movable'] };
type Standing = { region: string | null; on: string | null; locked: boolean; version: number };
const IN_TRAY: Standing = { region: null, on: null, locked: false, version: 0 };

/** The lines of a variant that fit the filters: those without a day first, then month by month. */
export const listedLines = async (
  variant: ShownVariant,
  filters: BoardFilters,
  asked: Asked
): Promise<ListedMonth[]> => {
  const [wishes, entries, planning, places] = await Promise.all([
    wishesOf(variant.year),
    standingEntries(variant.year),
    planningYearOf(variant.year),
    placesOf([variant.id])
  ]);
  const standing = new Map<string, Standing>(
    (places.get(variant.id) ?? []).map(({ wish, on, ...place }) => [wish, { ...place, on: on?.toString() ?? null }])
  );
  const placements = [...standing].flatMap(([wish, { region, on, locked }]) =>
    region === null || on === null ? [] : [{ wish, region, on, locked }]
  );
  const clashes = clashesOf(planning, placements).filter(({ days }) => days.length > 0);
  const ofYear = entries.filter((entry) => isInYear(planning, entry));
  const known = { wishes: [...wishes, ...entries.map(wishOfEntry)], clashes };
  const lines = [
    ...wishes.map((wish) => lineOf(wish, standing.get(wish.id) ?? IN_TRAY, known, asked)),
    ...ofYear.map((entry) => entryLine(variant.year, entry, known, asked))
  ]
    .filter((line) => fits(line, filters))
    .toSorted((one, other) => (one.day === null ? '' : one.on).localeCompare(other.day === null ? '' : other.on));
  return byMonth(lines, asked.locale);
};

const wishOfEntry = ({ id, body, region, on, themeKk, themeRu }: StandingEntry): BoardWish => ({
  id,
  body,
  regions: [region],
  districts: [],
  from: on,
  to: on,
  format: 'mixed',
  themeKk,
  themeRu,
  jointWith: []
});

/** An entry added by hand as a line that stands: it is changed on its own page. */
const entryLine = (year: number, entry: StandingEntry, known: Known, asked: Asked): ListedWith => ({
  ...lineOf(wishOfEntry(entry), { ...entry, locked: true, version: 0 }, known, { ...asked, movable: null }),
  entryHref: localizeHref(`/office/schedule/${year}/entries/${entry.id}`)
});

type Known = { wishes: readonly BoardWish[]; clashes: readonly Clash[] };

type ListedWith = ListedLine & { bodyId: string };
const fits = (line: ListedWith, { body, region, clashing }: BoardFilters): boolean =>
  (body === null || line.bodyId === body) &&
  (region === null || line.region === region) &&
  (!clashing || line.clashes.length > 0);

const lineOf = (
  wish: BoardWish,
  { region, on, locked, version }: Standing,
  { wishes, clashes }: Known,
  { locale, names, movable }: Asked
): ListedWith => {
  const { text, lang } = inTwo(wish.themeKk, wish.themeRu, locale);
  const at = region ?? wish.regions[0] ?? '';
  return {
    wish: wish.id,
    bodyId: wish.body,
    body: names.body(wish.body),
    theme: text,
    lang,
    asked: dateRange(wish.from, wish.to, locale),
    day: on && m.variants_day({ day: dayAndMonth(on, locale), weekday: weekdayName(on, locale) }, { locale }),
    on: on ?? wish.from,
    region: at,
    regionName: names.region(at),
    regions: wish.regions.map((value) => ({ value, text: names.region(value) })),
    locked,
    version,
    mayMove: movable !== null && (movable.bodies === null || movable.bodies.includes(wish.body)),
    entryHref: null,
    clashes: clashes
      .filter((clash) => clash.wishes.includes(wish.id))
      .map((clash) => ({
        rule: ruleName(clash.rule, locale),
        hard: clash.hard,
        says: clashSays(clash, locale, (day) => dayAndMonth(day, locale)),
        others: wishes
          .filter(({ id }) => id !== wish.id && clash.wishes.includes(id))
          .map((other) => ({ name: names.body(other.body), href: `#w-${other.id}` }))
      }))
  };
};

const byMonth = (lines: readonly ListedWith[], locale: Locale): ListedMonth[] => {
  const months = new Map<string, ListedMonth>();
  for (const line of lines) {
    const month = line.day === null ? '' : line.on.slice(5, 7);
    const title = month === '' ? m.variants_in_tray_title({}, { locale }) : monthName(Number(month), locale);
    const listed = months.get(month) ?? { title, lines: [] };
    listed.lines.push(line);
    months.set(month, listed);
  }
  return [...months.values()];
};
