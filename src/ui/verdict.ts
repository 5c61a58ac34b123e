import type { IconName } from './icons.ts';

/** How a duty or a promise stands: kept, due soon, late, or broken. */
export type Verdict = 'kept' | 'soon' | 'late' | 'broken';

/** The sign that stands beside the word of a verdict, so that colour is never alone. */
export const VERDICT_SIGNS: Readonly<Record<Verdict, IconName>> = {
  kept: 'check',
  soon: 'clock',
  late: 'alert',
  broken: 'cross'
};
