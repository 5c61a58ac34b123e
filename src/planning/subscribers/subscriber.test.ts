import { expect, test } from 'vitest';
import { refused, refusedField } from '#platform/result.ts';
import type { Schedule } from '../schedule.ts';
import { faultOfSubscribing, takesSubscribers } from './subscriber.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const schedule: Schedule = {
  year: 2027,
  status: 'published',
  approvedOn: day('2027-01-09'),
  documentKind: 'resolution',
  document: '4',
  round: 1,
  remarksDueOn: null
};
const entry = { withdrawnAt: null, plannedOn: day('2027-05-14'), precision: 'day' as const };

test('one may follow what stands in a published schedule until its last day', () => {
  const takes = (over: object, on = '2027-05-14') => takesSubscribers(schedule, { ...entry, ...over }, day(on));
  expect(takes({})).toBe(true);
  expect(takes({}, '2027-05-15')).toBe(false);
  expect(takes({ precision: 'month' }, '2027-05-31')).toBe(true);
  expect(takes({ withdrawnAt: Temporal.Instant.from('2027-02-01T00:00:00Z') })).toBe(false);
  expect(takesSubscribers({ ...schedule, status: 'approved' }, entry, day('2027-02-01'))).toBe(false);
});

const asked = (over: object, takes = true) =>
  faultOfSubscribing({ email: 'aty@example.kz', consent: true, ...over }, takes);

test('an address is kept only with consent, only when it is one, and only while there is something to tell', () => {
  expect(asked({})).toBeUndefined();
  expect(asked({ consent: false })).toEqual(refusedField('consent', 'consent-needed'));
  expect(asked({ email: 'aty' })).toEqual(refusedField('email', 'not-an-email'));
  expect(asked({}, false)).toEqual(refused('entry-takes-no-subscribers'));
});
