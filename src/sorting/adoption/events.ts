import { type DomainEvent, event, type Frozen, publishing } from '#platform/event.ts';

/** What sorting came to is adopted by a post and public; a later version corrects an earlier. It proves p(1,6) for the meeting. */
export const sortingAdopted = (
  sorting: string,
  facts: { scope: string; meeting: string | null; post: string | null; groups: number; questions: number },
  frozen: Frozen
): DomainEvent => publishing(event('SortingAdopted', 'sorting', sorting, facts), frozen);
