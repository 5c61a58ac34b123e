/** Why votes of one origin do not count; the words stand in messages/ under `questions_votes_reason_…`. */
export const SET_ASIDE_REASONS = ['one-program', 'even-rhythm', 'burst', 'bought', 'other'] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

/** Fewer votes from one place are neighbours or a family, and are shown to nobody. */
export const FEWEST_IN_GROUP = 5;

/** How the votes of a group came: as people tap, one after another like a clock, or most of them within a minute. */
export type Rhythm = 'people' | 'even' | 'burst';

/**
 * What is known of the times of a group's votes: how many, how many came in its fullest minute, and how much the gaps between them
 * spread (standard deviation over mean; null for fewer than two gaps). Independent people come as a Poisson process: about 1.
 */
export type VoteTimes = { votes: number; fullestMinute: number; gapSpread: number | null };

const ENOUGH_FOR_RHYTHM = 10;
const ENOUGH_FOR_BURST = 30;
/** Our default: a program that waits a random moment between votes still stays far below people. */
const EVEN_BELOW = 0.4;
const BURST_SHARE = 0.8;

/** A hint for the moderator, never a verdict: a hall that is asked to vote now comes in a burst, and rightly. */
export const rhythmOf = ({ votes, fullestMinute, gapSpread }: VoteTimes): Rhythm => {
  if (votes >= ENOUGH_FOR_RHYTHM && gapSpread !== null && gapSpread < EVEN_BELOW) return 'even';
  if (votes >= ENOUGH_FOR_BURST && fullestMinute >= votes * BURST_SHARE) return 'burst';
  return 'people';
};

/** Where a group of votes comes from: keyed hashes as decimal text; `agent` null is every program of the block. */
export type GroupOrigin = { block: string; agent: string | null };

/** A short name of a hash, the same wherever the moderator meets it: four figures of base 16. */
export const originName = (hash: string): string =>
  (BigInt.asUintN(64, BigInt(hash)) >> 48n).toString(16).padStart(4, '0').toUpperCase();

/** A set-aside as it stands, or as it stood until it was put back. `votes` is how many it now keeps out. */
export type SetAside = {
  id: string;
  number: string;
  origin: GroupOrigin;
  reason: SetAsideReason;
  note: string | null;
  votes: number;
  at: Temporal.Instant;
  putBackAt: Temporal.Instant | null;
  putBackReason: string | null;
  post: { kk: string; ru: string; en: string } | null;
};

/** Votes for one question from one place that count now; `programs` is how many different ones sent them. */
export type VoteGroup = {
  question: string;
  number: string;
  text: string;
  language: string;
  support: number;
  origin: GroupOrigin;
  programs: number;
  votes: number;
  rhythm: Rhythm;
  fullestMinute: number;
  from: Temporal.Instant;
  to: Temporal.Instant;
};
