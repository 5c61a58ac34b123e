import type { DoubtReason } from './doubt-reasons.ts';
import type { Route } from './routing.ts';

/** The three columns, never mixed silently (p(1,6)). */
export type Column = 'support' | 'fair' | 'urgency';
export const COLUMNS: readonly Column[] = ['support', 'fair', 'urgency'];

/** What makes a group urgent: a word of danger, a legal term running out, reopened, promised before. */
export type UrgencySignal =
  | { readonly kind: 'danger'; readonly word: string }
  | { readonly kind: 'term'; readonly daysLeft: number }
  | { readonly kind: 'reopened' }
  | { readonly kind: 'promised' };

/** Why a group stands where it stands in a column, as data: pages say it in one sentence. */
export type Reason =
  | {
      readonly column: 'support';
      readonly people: number;
      /** How many fewer people than the place before; null for the first. */
      readonly behindBy: number | null;
    }
  | {
      readonly column: 'fair';
      /** How much of a turn each of its people has used up with this one. */
      readonly load: number;
      /** The share of all people who stand behind it, from 0 to 1. */
      readonly share: number;
      /** How many of its people stand behind groups placed before it. */
      readonly places: number;
    }
  | { readonly column: 'urgency'; readonly signals: readonly UrgencySignal[] };

/** A position, from 1, and why. */
export type Ranked = { readonly position: number; readonly reason: Reason };

/** How a matter goes against its own past: its rate to that of before, with the bounds of 95 %. */
export type Trend = {
  readonly now: number;
  readonly before: number;
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
};

export type SortedGroup = {
  /** A UUID, kept over recomputations while the group is the same. */
  readonly id: string;
  /** A real citizen's question; `question` is null where a person named the group. */
  readonly title: { readonly text: string; readonly lang: 'kk' | 'ru'; readonly question: string | null };
  /** An id of the taxonomy; null: the machine abstained and nobody has said. */
  readonly theme: string | null;
  readonly route: Route | null;
  /** The competent central body where the route is ministry. */
  readonly body: string | null;
  /** Whether the machine may stand alone (0.97) or a person has said. */
  readonly certain: boolean;
  /** At most three. */
  readonly best: readonly { readonly theme: string; readonly probability: number }[];
  /** Ids in the order asked; at least one. */
  readonly questions: readonly string[];
  readonly places: readonly { readonly region: string; readonly questions: number }[];
  /** At most three each. */
  readonly terms: { readonly kk: readonly string[]; readonly ru: readonly string[] };
  /** Distinct askers and supporters. */
  readonly people: number;
  readonly ranks: Readonly<Record<Column, Ranked>>;
  readonly trend: Trend | null;
  readonly locked: boolean;
};

export type SortedTheme = {
  readonly theme: string | null;
  readonly groups: readonly string[];
  readonly questions: number;
  readonly people: number;
  /** Against the year before; null for a meeting, and where people have changed the theme since it was computed. */
  readonly trend: Trend | null;
};

/** A pair of groups that a person should decide. */
export type Doubt = {
  readonly one: string;
  readonly other: string;
  readonly probability: number;
  /** What speaks for it and against it, strongest first; at most three. */
  readonly why: readonly DoubtReason[];
};

/** From how much the machine learned: examples, themes that people named, pairs that people judged. */
export type Learned = { readonly examples: number; readonly themes: number; readonly pairs: number };

/** What sorting gives: proposed by the machine, corrected and adopted by people. */
export type SortingResult = {
  readonly method: {
    readonly version: string;
    readonly seed: number;
    /** SHA-256, hex. */
    readonly inputHash: string;
    /** Not in results of before it was kept. */
    readonly learned?: Learned;
  };
  readonly questions: number;
  readonly people: number;
  /** The largest first. */
  readonly themes: readonly SortedTheme[];
  /** In the order of support. */
  readonly groups: readonly SortedGroup[];
  readonly doubts: readonly Doubt[];
};
