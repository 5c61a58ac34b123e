/** What the village does not leave for a meeting. */
export type FieldSeason = 'sowing' | 'harvest';

/** First and last day of a season, as month and day. */
type Span = readonly [from: string, to: string];
type Belt = Readonly<Record<FieldSeason, Span>>;

// Our default, by the usual weeks of the agricultural press: the steppe, the west, the irrigated south.
const STEPPE: Belt = { sowing: ['05-05', '06-05'], harvest: ['08-20', '10-10'] };
const WEST: Belt = { sowing: ['04-20', '05-31'], harvest: ['07-15', '09-15'] };
const SOUTH: Belt = { sowing: ['03-10', '05-10'], harvest: ['06-20', '10-15'] };

const BELTS: Readonly<Record<string, Belt>> = {
  aqtobe: WEST,
  atyrau: WEST,
  bqo: WEST,
  mangystau: WEST,
  almaty: SOUTH,
  'almaty-obl': SOUTH,
  qyzylorda: SOUTH,
  shymkent: SOUTH,
  turkistan: SOUTH,
  zhambyl: SOUTH,
  zhetisu: SOUTH
};

/** The season in the fields of a region on a day; null where there is none. Our default: the decree names no seasons. */
export const fieldSeasonOn = (region: string, day: Temporal.PlainDate): FieldSeason | null => {
  const belt = BELTS[region] ?? STEPPE;
  const on = day.toString().slice(5);
  const lasts = ([from, to]: Span): boolean => from <= on && on <= to;
  if (lasts(belt.sowing)) return 'sowing';
  return lasts(belt.harvest) ? 'harvest' : null;
};
