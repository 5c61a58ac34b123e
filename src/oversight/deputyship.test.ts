import { expect, test } from 'vitest';
import { staff, system, visitor } from '../../tests/support/actors.ts';
import { type AskedDeputyship, canArrangeAbsence, type Deputyship, faultOfAbsence } from './deputyship.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const asked: AskedDeputyship = {
  body: 'health',
  person: 'a',
  deputy: 'b',
  firstDay: day('2026-12-01'),
  lastDay: day('2026-12-10')
};
const standing = (over: Partial<Deputyship>): Deputyship => ({ id: 'd', withdrawnAt: null, ...asked, ...over });
const fault = (over: Partial<AskedDeputyship> = {}, others: readonly Deputyship[] = []): unknown => {
  const facts = { today: day('2026-12-01'), standing: others, serving: new Set(['a', 'b', 'c']) };
  const refusal = faultOfAbsence({ ...asked, ...over }, facts)?.refusal;
  return refusal?.issues?.map(({ field, code }) => [field, code])[0] ?? refusal?.reason ?? null;
};

test('an absence of days to come, with a deputy of the same body, can be arranged', () => {
  expect(fault()).toBe(null);
  expect(fault({ firstDay: day('2026-11-30') })).toEqual(['firstDay', 'day-passed']);
  expect(fault({ lastDay: day('2026-11-30') })).toEqual(['lastDay', 'ends-before-it-begins']);
  expect(fault({ deputy: 'a' })).toEqual(['deputy', 'deputy-for-oneself']);
  expect(fault({ deputy: 'x' })).toEqual(['deputy', 'not-in-body']);
  expect(fault({ person: 'x' })).toEqual(['person', 'not-in-body']);
});

test('absences of one person do not overlap, by a single day neither; in another body they may', () => {
  const after = { firstDay: day('2026-12-10'), lastDay: day('2026-12-20') };
  expect(fault({}, [standing(after)])).toBe('absence-overlaps');
  expect(fault({}, [standing({ ...after, firstDay: day('2026-12-11') })])).toBe(null);
  expect(fault({}, [standing({ ...after, body: 'labour', deputy: 'c' })])).toBe(null);
});

test('nobody stands in who is absent, and nobody leaves who stands in', () => {
  expect(fault({}, [standing({ person: 'b', deputy: 'c', body: 'labour' })])).toEqual(['deputy', 'deputy-absent']);
  expect(fault({}, [standing({ person: 'c', deputy: 'a' })])).toBe('stands-in-for-another');
});

test('one arranges the own absence, a head everybody’s of the body, others nobody’s', () => {
  const own = staff('moderator');
  expect(canArrangeAbsence(own, { body: 'health', person: own.person })).toBe(true);
  expect(canArrangeAbsence(own, { body: 'labour', person: own.person })).toBe(false);
  expect(canArrangeAbsence(own, { body: 'health', person: 'a' })).toBe(false);
  expect(canArrangeAbsence(staff('first-head'), { body: 'health', person: 'a' })).toBe(true);
  expect(canArrangeAbsence(staff('first-head', 'labour'), { body: 'health', person: 'a' })).toBe(false);
  expect(canArrangeAbsence(visitor(), { body: 'health', person: 'a' })).toBe(false);
  expect(canArrangeAbsence(system, { body: 'health', person: 'a' })).toBe(true);
});
