import type { RuleId, RuleSettings } from './rules.ts';

/** A wish to be placed: what a proposal asks for. Days are ISO text. */
export type Wish = {
  readonly id: string;
  readonly body: string;
  /** The wished region first, then those the body also allows. */
  readonly regions: readonly string[];
  /** The window, both days included; one day twice is a precise wish. */
  readonly from: string;
  readonly to: string;
  /** Does it go to a rural district? Then sowing and harvest count. */
  readonly rural: boolean;
  /** The bodies it would come with. */
  readonly jointWith: readonly string[];
};

/** Where and when a wish stands; a locked one the optimiser does not touch. */
export type Placement = {
  readonly wish: string;
  readonly region: string;
  readonly on: string;
  readonly locked: boolean;
};

/**
 * A visit the plan finds already there and leaves alone: an entry somebody added to the draft by hand, or a meeting late in the year
 * before, of which only the rest and the way of its head count.
 */
export type StandingVisit = {
  readonly id: string;
  readonly body: string;
  readonly region: string;
  readonly on: string;
};

/** A day of the year. `off`: nobody works; `holiday`: off for another reason than the plain weekend. */
export type PlanningDay = {
  readonly on: string;
  /** 1 Monday to 7 Sunday */
  readonly weekday: number;
  readonly off: boolean;
  readonly holiday: boolean;
};

/** A region with the days a head needs on the way from it to others; those not named need none. */
export type PlanningRegion = { readonly id: string; readonly travelDays: Readonly<Record<string, number>> };

/** No meetings in this region, or anywhere, from day to day, both included. */
export type ClosedPeriod = { readonly region: string | null; readonly from: string; readonly to: string };

/** Days in a region when a meeting is unwelcome: sowing and harvest for rural districts, weather for all. */
export type Season = {
  readonly id: string;
  readonly rule: 'sowing-harvest' | 'weather';
  readonly region: string;
  readonly from: string;
  readonly to: string;
};

/** What a poll or the akimat says of a region: for how many in a hundred a Saturday, or an evening of a working day, is convenient. */
export type PopulationWish = { readonly region: string; readonly saturday: number; readonly evening: number };

/** Everything the plan of a year rests on: plain data, so that it can be kept, sent and solved anywhere. */
export type PlanningYear = {
  readonly year: number;
  /** Every day of the year, in order. */
  readonly days: readonly PlanningDay[];
  readonly wishes: readonly Wish[];
  readonly standing: readonly StandingVisit[];
  readonly regions: readonly PlanningRegion[];
  /** The priority of a region for a body, 0 to 100; where none is given, `DEFAULT_WEIGHT`. */
  readonly weights: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly rules: RuleSettings;
  readonly closed: readonly ClosedPeriod[];
  readonly seasons: readonly Season[];
  readonly population: readonly PopulationWish[];
};

/** The weight of a region a body has not ranked: the middle. */
const DEFAULT_WEIGHT = 50;

/**
 * A rule that placements break, or a soft one that costs points. `wishes` and `days` name what stands against each other;
 * `facts` are the figures its words need. The same clash has the same content whatever the order of placements.
 */
export type Clash = {
  readonly rule: RuleId;
  readonly hard: boolean;
  readonly wishes: readonly string[];
  readonly region: string | null;
  readonly days: readonly string[];
  readonly facts: Readonly<Record<string, string | number>>;
};

/** Does either of two wishes name the other's body as its companion? Such heads may come together, on one day. */
export const wouldComeTogether = (one: Wish, other: Wish): boolean =>
  one.body !== other.body && (one.jointWith.includes(other.body) || other.jointWith.includes(one.body));

/** A visit that stands, as if it had been wished for exactly where it is. */
export const wishOfStanding = ({ id, body, region, on }: StandingVisit): Wish => ({
  id,
  body,
  regions: [region],
  from: on,
  to: on,
  rural: false,
  jointWith: []
});

/** Does a visit that stands lie in the year itself? */
export const isInYear = ({ year }: Pick<PlanningYear, 'year'>, { on }: Pick<StandingVisit, 'on'>): boolean =>
  on.startsWith(`${year}-`);

/** The priority of a region for a body, 0 to 100. */
export const weightOf = (year: Pick<PlanningYear, 'weights'>, body: string, region: string): number =>
  year.weights[body]?.[region] ?? DEFAULT_WEIGHT;
