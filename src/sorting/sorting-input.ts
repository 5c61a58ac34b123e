import type { Meanings } from './meanings.ts';
import type { PairModel } from './pair-decision.ts';
import type { Gazetteer } from './places.ts';
import type { UrgencySignal } from './result.ts';
import type { Router, Theme } from './routing.ts';

/** A question to be sorted; they come in the order asked. `people`: anonymous keys of its asker and supporters. */
export type QuestionToSort = {
  readonly id: string;
  readonly text: string;
  readonly region: string;
  readonly people: readonly string[];
  readonly signals: readonly UrgencySignal[];
};

/** What was asked before a period, period by period, the earliest first; `days`: how long each was, and this one so far. */
export type PastOfScope = {
  readonly days: number;
  readonly earlier: readonly { readonly days: number; readonly texts: readonly string[] }[];
};

/** What a person said of questions, in the order said; of 'apart' the first is kept from all others. */
export type Correction = {
  readonly kind: 'together' | 'apart' | 'theme' | 'route' | 'title' | 'lock';
  readonly questions: readonly string[];
  readonly value: string | null;
};

/** What sorting knows: learned once, used for many. */
export type SortingKnowledge = {
  readonly pairs: PairModel;
  readonly router: Router;
  readonly gazetteer: Gazetteer;
  readonly themes: readonly Theme[];
  /** Vectors of the questions from another server, where one is set and answered; `pairs` is then trained with them. */
  readonly meanings?: Meanings | undefined;
};

/** What sorting is doing: learning what people wrote before, reading the questions, grouping them, naming the groups. */
export type SortingStage = 'learning' | 'reading' | 'grouping' | 'naming';

/** Told now and then while sorting: what it is doing, and the share of that stage done, from 0 to 1. */
export type TellProgress = (stage: SortingStage, share: number) => void;
