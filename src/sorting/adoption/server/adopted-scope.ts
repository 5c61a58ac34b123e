import { periodCode, type Texts } from '#decree/index.ts';
import { today } from '#platform/clock.ts';
import { findBody, findRegion } from '#registry/server/index.ts';
import type { PeriodScope } from '../../scope.ts';
import type { SortedScope } from '../../server/scope.store.ts';
import type { AdoptedMeeting, AdoptedPeriod } from '../adopted-sorting.ts';

const KAZAKHSTAN: Texts = { kk: 'Қазақстан Республикасы', ru: 'Республика Казахстан', en: 'Republic of Kazakhstan' };

const nameOf = async ({ kind, of }: PeriodScope): Promise<Texts> => {
  if (kind === 'republic') return KAZAKHSTAN;
  const found = await (kind === 'body' ? findBody(of) : findRegion(of));
  if (!found) throw new Error(`No ${kind} ${of}`);
  return found.names;
};

/** What a sorting is of, as it is frozen. */
export const adoptedScope = async (scope: SortedScope): Promise<AdoptedMeeting | AdoptedPeriod> => {
  if (scope.kind !== 'meeting') {
    const { kind, of, period } = scope;
    return { kind, of, name: await nameOf(scope), period: periodCode(period) };
  }
  const { number: meeting, body, region, themeKk: kk, themeRu: ru, startsAt } = scope;
  return { meeting, body, region, subject: { kk, ru }, heldOn: today(startsAt).toString() };
};
