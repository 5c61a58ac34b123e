import { type DomainEvent, event } from '#platform/event.ts';

/** A person corrected the machine, or took a correction back. The words of a title stay with the correction. */
export const sortingCorrected = (
  correction: string,
  facts: { kind: string; questions: number; undone: boolean }
): DomainEvent => event('SortingCorrected', 'correction', correction, facts);

/** The questions of a scope are to be sorted; a job does it. */
export const sortingAsked = (sorting: string, scope: string): DomainEvent =>
  event('SortingAsked', 'sorting', sorting, { scope });

/** The machine has proposed; nothing is adopted by it. */
export const sortingComputed = (
  sorting: string,
  facts: { method: string; inputHash: string; questions: number; groups: number; doubts: number }
): DomainEvent => event('SortingComputed', 'sorting', sorting, facts);

/** No proposal came of it: the computing died. */
export const sortingFailed = (sorting: string): DomainEvent => event('SortingFailed', 'sorting', sorting);

/** An analyst acted on the board, or took an act back; its corrections are journaled beside it. */
export const sortingReshaped = (
  sorting: string,
  facts: { act: string; edition: number; groups: number; undone: boolean }
): DomainEvent => event('SortingReshaped', 'sorting', sorting, facts);

/** Nobody waits for the computing any more. */
export const sortingCancelled = (sorting: string): DomainEvent => event('SortingCancelled', 'sorting', sorting);
