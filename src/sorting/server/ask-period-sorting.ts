import { z } from 'zod';
import { daysSoFar, ownerOf, parseScope } from '../scope.ts';
import { today } from '#platform/clock.ts';
import { accepted, refused, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { newId } from '#platform/server/ids.ts';
import { sortingAsked } from '../events.ts';
import { canSort } from '../permissions.ts';
import { queueSorting } from './sorting.store.ts';
import { countQuestions, isScopeKnown } from './sorting.views.ts';

/** More than so many are not sorted together: a thread holds them in its gigabyte, and a board opens in a second. */
export const MOST_SORTED = 20_000;

/**
 * Asks that what was asked at the meetings of a period be sorted: of a body, a region or the republic (`of`, as in an address:
 * "body-transport"), in a quarter, a half-year or a year that has begun. For the first time or anew; a job does it, and what stands
 * stands on meanwhile. Refused where nothing was asked, or more than twenty thousand questions.
 */
export const askPeriodSorting = command({
  name: 'ask-period-sorting',
  input: z.object({ of: field.code(), period: field.text(7) }),
  async find({ tx, input }) {
    const scope = parseScope(`${input.of}-${input.period}`);
    return scope && (await isScopeKnown(tx, scope)) ? { scope, ...ownerOf(scope) } : undefined;
  },
  may: canSort,
  async run({ tx, now, subject: { scope } }) {
    if (daysSoFar(scope.period, today(now)) === 0) return refusedField('period', 'not-begun');
    const questions = await countQuestions(scope, tx);
    if (questions === 0) return refused('sorting-nothing-asked');
    if (questions > MOST_SORTED) return refused('sorting-too-many');
    const sorting = await queueSorting(tx, newId(), scope, now);
    const value = { sorting: sorting.id };
    return sorting.underWay ? accepted(value) : accepted(value, sortingAsked(sorting.id, scope.kind));
  }
});
