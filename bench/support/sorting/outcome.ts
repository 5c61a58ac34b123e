import type { Figure } from './bootstrap.ts';

/** What one method reached at one task on one set. */
export interface Outcome {
  readonly task: string;
  readonly set: string;
  readonly method: 'sorter' | 'plain';
  readonly texts: number;
  readonly figures: readonly Figure[];
}
