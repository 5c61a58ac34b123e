import { expect, test } from 'vitest';
import type { Facts } from '#platform/event.ts';
import { evidenceOf, type ProofRow } from './journal-evidence.ts';

const on = Temporal.PlainDate.from('2026-11-27');
const places = { occasionOf: () => undefined, bearerOf: () => undefined };
const row = (type: string, objectKind: string, facts: Facts): ProofRow => ({
  seq: 1,
  on,
  type,
  objectKind,
  objectId: 'transport/2027',
  facts
});
const proof = (event: string, day = on) => ({
  event,
  who: 'transport',
  period: '2026',
  meeting: null,
  region: null,
  counts: true,
  on: day,
  seq: 1
});

test('proposals for a year prove the duty of the year before, on the day they were submitted', () => {
  const facts = { body: 'transport', year: 2027, period: '2026', version: 1, lines: 3, late: false };
  expect(evidenceOf([row('ProposalsSubmitted', 'proposals', facts)], places)).toEqual([proof('ProposalsSubmitted')]);
});

test('priorities adopted for a year prove the duty of the year before', () => {
  const facts = { body: 'transport', year: 2027, period: '2026', late: false };
  const adopted = row('RegionPrioritiesAdopted', 'region-priorities', facts);
  expect(evidenceOf([adopted], places)).toEqual([proof('RegionPrioritiesAdopted')]);
});

test('the schedule of a year proves the duty of the year before, of the body that had the role that day', () => {
  const submitted = { ...row('ScheduleSubmitted', 'schedule', { year: 2027 }), objectId: '2027' };
  const bearer = {
    ...places,
    bearerOf: (role: string) => (role === 'access-to-information-body' ? 'transport' : undefined)
  };
  expect(evidenceOf([submitted], bearer)).toEqual([proof('ScheduleSubmitted')]);
  expect(evidenceOf([submitted], { ...places, bearerOf: () => undefined })).toEqual([]);
});

test('a departmental plan for a year proves the duty of the year before', () => {
  const facts = { body: 'transport', year: 2027, period: '2026', adoptedOn: '2026-11-25', items: 4, late: false };
  expect(evidenceOf([row('DepartmentalPlanAdopted', 'departmental-plan', facts)], places)).toEqual([
    proof('DepartmentalPlanAdopted')
  ]);
});

test('what people attested before the product had a page for it still proves, until it was taken back', () => {
  const facts = { who: 'transport', period: '2026', on: '2026-11-20' };
  const attested = row('ProposalsSubmitted', 'attestation', facts);
  expect(evidenceOf([attested], places)).toEqual([proof('ProposalsSubmitted', Temporal.PlainDate.from('2026-11-20'))]);
  expect(evidenceOf([attested, row('AttestationWithdrawn', 'attestation', {})], places)).toEqual([]);
});
