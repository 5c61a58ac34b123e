import { expect, test } from 'vitest';
import type { Evidence } from './evidence.ts';
import { verdict } from './judgement.ts';
import type { EvidenceEvent, Norm } from './norm.ts';
import type { Obligation } from './obligation.ts';

const on = (text: string) => Temporal.PlainDate.from(text);
const norm: Norm = {
  id: 'norm',
  cites: null,
  summary: { kk: '', ru: '', en: '' },
  duty: 'central-body',
  trigger: 'each-year',
  due: { byPeriodEnd: true, source: 'decree' },
  needs: [{ event: 'MeetingHeld' }]
};
const duty: Obligation = {
  id: 'duty',
  edition: 'draft-112',
  norm,
  who: 'transport',
  about: { kind: 'period', period: '2026' },
  aroseOn: on('2026-01-01'),
  deadline: { dueOn: on('2026-12-31'), warnOn: on('2026-12-31'), steps: [] },
  needs: ['MeetingHeld'],
  lifted: null,
  hangsOn: null,
  provenFrom: null,
  provenUntil: null
};
const act = (event: EvidenceEvent, day: string, seq: number, more: Partial<Evidence> = {}): Evidence => ({
  event,
  who: 'transport',
  period: null,
  meeting: null,
  region: null,
  on: on(day),
  counts: true,
  seq,
  ...more
});
const plain = ({ keptOn, ...found }: ReturnType<typeof verdict>) => ({ ...found, keptOn: keptOn?.toString() ?? null });

test('where twice is needed, the same meeting twice on record is once', () => {
  const twice: Obligation = { ...duty, norm: { ...norm, atLeast: { times: 2, source: 'decree' } } };
  const first = act('MeetingHeld', '2026-05-06', 1, { meeting: 'one' });
  const again = act('MeetingHeld', '2026-05-07', 2, { meeting: 'one' });
  const second = act('MeetingHeld', '2026-09-02', 3, { meeting: 'two' });
  expect(plain(verdict(twice, [first, again], on('2027-01-02')))).toEqual({
    kind: 'overdue',
    reason: { code: 'part-missing', missing: ['MeetingHeld'], daysLate: 2 },
    keptOn: null,
    missing: ['MeetingHeld'],
    proof: [1, 2]
  });
  expect(plain(verdict(twice, [second, again, first], on('2027-01-02')))).toEqual({
    kind: 'kept',
    reason: { code: 'done', on: '2026-09-02' },
    keptOn: '2026-09-02',
    missing: [],
    proof: [1, 2, 3]
  });
});

test('of two needed acts the later one is the day on which the duty was kept', () => {
  const both: Obligation = { ...duty, needs: ['VenueAgreed', 'VideoLinkAgreed'] };
  const acts = [act('VenueAgreed', '2026-06-20', 7), act('VideoLinkAgreed', '2026-06-08', 4)];
  expect(plain(verdict(both, acts, on('2026-07-01')))).toEqual({
    kind: 'kept',
    reason: { code: 'done', on: '2026-06-20' },
    keptOn: '2026-06-20',
    missing: [],
    proof: [4, 7]
  });
});

test('what does not satisfy is named beside what is missing altogether', () => {
  const both: Obligation = { ...duty, needs: ['VenueAgreed', 'VideoLinkAgreed'] };
  expect(plain(verdict(both, [act('VenueAgreed', '2026-06-20', 7, { counts: false })], on('2027-01-01')))).toEqual({
    kind: 'overdue',
    reason: { code: 'does-not-satisfy', events: ['VenueAgreed'] },
    keptOn: null,
    missing: ['VenueAgreed', 'VideoLinkAgreed'],
    proof: [7]
  });
});

test('a duty that binds nobody keeps its proof and misses nothing', () => {
  const lifted: Obligation = { ...duty, lifted: 'meeting-cancelled' };
  expect(plain(verdict(lifted, [act('MeetingHeld', '2026-05-06', 1)], on('2027-01-01')))).toEqual({
    kind: 'not-applicable',
    reason: { code: 'meeting-cancelled' },
    keptOn: null,
    missing: [],
    proof: [1]
  });
});
