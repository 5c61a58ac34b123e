import { expect, test } from 'vitest';
import { fieldSeasonOn } from './field-season.ts';

const seasonOn = (region: string, day: string) => fieldSeasonOn(region, Temporal.PlainDate.from(day));

test('the south sows while the steppe waits for May, and harvests from June', () => {
  expect([seasonOn('turkistan', '2027-04-01'), seasonOn('aqmola', '2027-04-01')]).toEqual(['sowing', null]);
  expect([seasonOn('turkistan', '2027-06-20'), seasonOn('bqo', '2027-06-20')]).toEqual(['harvest', null]);
});

test('a season has its first and its last day', () => {
  const days = ['05-04', '05-05', '06-05', '06-06', '08-19', '08-20', '10-10', '10-11'];
  expect(days.map((day) => seasonOn('qostanai', `2027-${day}`))).toEqual([
    null,
    'sowing',
    'sowing',
    null,
    null,
    'harvest',
    'harvest',
    null
  ]);
});
