import { expect, test } from 'vitest';
import { refused, refusedField } from '#platform/result.ts';
import { staff, system, visitor } from '../../../tests/support/actors.ts';
import {
  akimatsHostedBy,
  faultOfVenueAct,
  mayAgreeOnVenue,
  VENUE_STATUSES,
  type VenueAct,
  venueActs,
  type VenueStatus
} from './venue.ts';
import { isLinkAgreed, linkHolds } from './video-link.ts';

const said = { hostPost: 'post', note: 'a word' };

test('the table of the agreement, side by side', () => {
  const table = [null, ...VENUE_STATUSES].map((from) => [from, venueActs(from, 'holder'), venueActs(from, 'host')]);
  expect(table).toEqual([
    [null, ['request'], []],
    ['requested', ['revise', 'withdraw'], ['ask-changes', 'agree']],
    ['changes-asked', ['revise', 'withdraw'], []],
    ['agreed', ['revise', 'withdraw'], ['ask-changes']],
    ['withdrawn', ['request'], []]
  ]);
});

test('what the table does not have is refused with how it stands', () => {
  const refusals = ([null, ...VENUE_STATUSES] as (VenueStatus | null)[]).map((from) =>
    faultOfVenueAct('agree', from, said)
  );
  expect(refusals).toEqual([
    refused('venue-is-not-asked'),
    undefined,
    refused('venue-is-changes-asked'),
    refused('venue-is-agreed'),
    refused('venue-is-withdrawn')
  ]);
});

test('who agrees says who answers for it; who opens, changes or withdraws says why', () => {
  const silent = { hostPost: null, note: null };
  const acts: [VenueAct, VenueStatus | null][] = [
    ['request', null],
    ['revise', 'requested'],
    ['agree', 'requested'],
    ['ask-changes', 'requested'],
    ['withdraw', 'requested'],
    ['revise', 'agreed']
  ];
  const why = refusedField('note', 'required');
  expect(acts.map(([act, from]) => faultOfVenueAct(act, from, silent))).toEqual([
    undefined,
    undefined,
    refusedField('hostPost', 'nothing-chosen'),
    why,
    why,
    why
  ]);
});

test('each side has its own people', () => {
  const parties = { holder: 'health', host: 'akimat-abai' };
  const may = (actor: Parameters<typeof mayAgreeOnVenue>[0]) =>
    (['holder', 'host'] as const).map((side) => mayAgreeOnVenue(actor, side, parties));
  const akim = staff('akim', 'akimat-abai', ['akimat']);
  expect([
    may(staff('press-officer', 'health')),
    may(akim),
    may(staff('hall-operator', 'akimat-abai', ['akimat'])),
    may(staff('akim', 'akimat-aqmola', ['akimat'])),
    may(staff('executor', 'health')),
    may(visitor()),
    may(system)
  ]).toEqual([
    [true, false],
    [false, true],
    [false, true],
    [false, false],
    [false, false],
    [false, false],
    [true, true]
  ]);
  expect([akimatsHostedBy(akim), akimatsHostedBy(staff('press-officer', 'health'))]).toEqual([['akimat-abai'], []]);
});

const hall = (main: boolean, ...results: ('good' | 'poor' | 'failed')[]) => ({
  id: 'h',
  main,
  tests: results.map((result) => ({ result }))
});

test('the link is agreed with the place, by the last test of every district hall', () => {
  const agreed = { status: 'agreed', lineMbps: null };
  expect([
    linkHolds(hall(false)),
    linkHolds(hall(false, 'good', 'failed')),
    linkHolds(hall(false, 'poor', 'good'))
  ]).toEqual([null, true, false]);
  expect([
    isLinkAgreed(agreed, [hall(true), hall(false, 'good')]),
    isLinkAgreed(agreed, [hall(false, 'good'), hall(false)]),
    isLinkAgreed({ ...agreed, status: 'requested' }, [hall(false, 'good')]),
    isLinkAgreed(agreed, [hall(true)]),
    isLinkAgreed({ ...agreed, lineMbps: 50 }, [hall(true)])
  ]).toEqual([true, false, false, false, true]);
});
