import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { refused, refusedField } from '#platform/result.ts';
import { faultOfPart, faultOfRemoval, firstParts, missingParts, type Part, type PartPlan, sameParts } from './part.ts';

const startsAt = Temporal.Instant.from('2026-05-14T10:00:00Z');
const plan = { startsAt, plannedMinutes: 120, placeKk: 'Мәдениет үйі', placeRu: 'Дом культуры' };

const part = (over: Partial<PartPlan> = {}): PartPlan => ({
  kind: 'briefing',
  titleKk: null,
  titleRu: null,
  startsAt,
  minutes: 30,
  placeKk: 'Фойе',
  placeRu: 'Фойе',
  ...over
});

const named = (id: string, kind: Part['kind']): Part => ({ id, ...part({ kind }) });

test('a first programme has what the decree asks for, one after another', () => {
  const parts = firstParts(plan);
  expect(missingParts(parts)).toEqual([]);
  expect(parts.map(({ kind, startsAt: at }) => [kind, at.toString().slice(11, 16)])).toEqual([
    ['question-time', '10:00'],
    ['briefing', '12:15'],
    ['personal-reception', '13:00'],
    ['ngo-meeting', '14:45']
  ]);
});

test('the programme of the last meeting keeps its distances at another time and place', () => {
  const days = fc.integer({ min: -400, max: 400 });
  const minutes = fc.array(fc.integer({ min: -600, max: 600 }), { maxLength: 6 });
  fc.assert(
    fc.property(days, minutes, (later, distances) => {
      const parts = distances.map((distance) => part({ startsAt: startsAt.add({ minutes: distance }) }));
      const at = startsAt.add({ hours: later * 24 });
      const moved = sameParts(parts, { startsAt }, { ...plan, startsAt: at });
      expect(moved.map((one) => at.until(one.startsAt).total('minutes'))).toEqual(distances);
      expect(moved.every((one) => one.placeKk === plan.placeKk)).toBe(true);
    })
  );
});

test('a visit needs a title in both languages', () => {
  expect(faultOfPart(part({ kind: 'visit' }), plan)).toEqual(refusedField('titleKk', 'required'));
  expect(faultOfPart(part({ kind: 'visit', titleKk: 'Аурухана' }), plan)).toEqual(refusedField('titleRu', 'required'));
  expect(faultOfPart(part({ kind: 'visit', titleKk: 'Аурухана', titleRu: 'Больница' }), plan)).toBeUndefined();
});

test('a part is at most two days away from the meeting', () => {
  expect(faultOfPart(part({ startsAt: startsAt.subtract({ hours: 48 }) }), plan)).toBeUndefined();
  expect(faultOfPart(part({ startsAt: startsAt.add({ hours: 48, minutes: 1 }) }), plan)).toEqual(
    refusedField('startsAt', 'part-too-far', { params: { hours: 48 } })
  );
});

test('the last part of an obligatory kind stays, others may go', () => {
  const parts = [
    named('a', 'briefing'),
    named('b', 'briefing'),
    named('c', 'ngo-meeting'),
    named('d', 'personal-reception'),
    named('e', 'visit')
  ];
  const refusal = refused('obligatory-part', { cites: [1, 5] });
  expect(parts.map((one) => faultOfRemoval(one, parts))).toEqual([undefined, undefined, refusal, refusal, undefined]);
});
