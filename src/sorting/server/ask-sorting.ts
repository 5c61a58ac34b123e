import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { newId } from '#platform/server/ids.ts';
import { sortingAsked } from '../events.ts';
import { canSort } from '../permissions.ts';
import { ofMeeting } from '../scope.ts';
import { lockMeetingToSort, queueSorting } from './sorting.store.ts';

/**
 * Asks that the questions of a held meeting be sorted, for the first time or anew with what people corrected since; a job does
 * it. What stands, also what is adopted, stands on meanwhile. Asked again while it is under way, it stays the one.
 */
export const askSorting = command({
  name: 'ask-sorting',
  input: z.object({ meeting: field.id() }),
  find: ({ tx, input }) => lockMeetingToSort(tx, input.meeting),
  may: canSort,
  async run({ tx, now, subject }) {
    if (subject.status !== 'held') return refused('sorting-meeting-not-held', { cites: [1, 6] });
    const sorting = await queueSorting(tx, newId(), ofMeeting(subject.id), now);
    const value = { sorting: sorting.id, number: subject.number };
    return sorting.underWay ? accepted(value) : accepted(value, sortingAsked(sorting.id, 'meeting'));
  }
});
