import type { Door } from './question.ts';
import type { SetAsideReason } from './vote-groups/vote-group.ts';

/** How fast questions were first decided on, in whole seconds, and how many these are; null while none was. */
export type DecisionTimes = { decided: number; median: number; longest: number; longestNumber: string };

/**
 * What moderators decided on the questions of a meeting, in counts: no text. `asked` is all of them; those that staff wrote down
 * at the door are public at once (`atOnce`) and count in no time to decision.
 */
export type ModerationRecord = {
  asked: number;
  waiting: number;
  published: number;
  merged: number;
  referred: number;
  declined: number;
  atOnce: number;
  grounds: readonly { ground: string; count: number }[];
  doors: readonly { door: Door; count: number }[];
  times: DecisionTimes | null;
  /** Groups of votes that do not count, by their reason, and how many votes these are. */
  setAside: readonly { reason: SetAsideReason; groups: number; votes: number }[];
};
