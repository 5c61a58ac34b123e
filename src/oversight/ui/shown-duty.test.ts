import { expect, test } from 'vitest';
import { editions, workingCalendar } from '#decree/index.ts';
import type { JudgedRow } from '../control.ts';
import { type DutyFrame, showDuty } from './shown-duty.ts';

const norm = (id: string): DutyFrame['norm'] => {
  const found = editions['draft-112'].norms.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

const frame = (id: string, office = false): DutyFrame => ({
  locale: 'en',
  norm: norm(id),
  calendar: workingCalendar([]),
  office,
  body: (body) => `the body ${body}`,
  region: (region) => `the region ${region}`,
  href: (path) => path
});

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const ROW: JudgedRow = {
  obligation: 'draft-112/1-8/health/r1',
  year: 2026,
  edition: 'draft-112',
  norm: '1-8',
  who: 'health',
  subjectKind: 'risk',
  subject: 'r1',
  region: 'abai',
  aroseOn: day('2026-03-02'),
  dueOn: day('2026-03-26'),
  warnOn: day('2026-03-26'),
  kind: 'kept',
  reason: { code: 'done', on: '2026-03-20' },
  keptOn: day('2026-03-20'),
  missing: [],
  proof: [7]
};
const PROOF = {
  seq: 7,
  at: Temporal.Instant.from('2026-03-20T07:00:00Z'),
  type: 'OffScheduleMeetingHeld',
  act: 'OffScheduleMeetingHeld',
  doneOn: day('2026-03-20'),
  by: 'health',
  attested: false,
  hash: 'ab',
  previousHash: 'cd'
} as const;
const turn = {
  changedAt: Temporal.Instant.from('2026-03-20T07:01:00Z'),
  was: 'due-soon',
  kind: 'kept',
  reason: ROW.reason,
  journalSeq: 7
} as const;
const BEHIND = { place: undefined, proofs: [PROOF], turns: [turn] };

test('of a risk the public learns how the duty stands, and neither the region nor a day nor a row', () => {
  for (const id of ['1-8', '4-4']) {
    const shown = showDuty({ ...ROW, norm: id, subjectKind: id === '1-8' ? 'risk' : 'meeting' }, BEHIND, frame(id));
    expect(shown).toEqual({
      kind: 'kept',
      word: 'Kept',
      veiled: true,
      obligation: '',
      title: 'A recorded risk',
      href: null,
      place: null,
      reason: '',
      due: '',
      steps: [],
      proofs: [],
      missing: [],
      turns: [],
      officeHref: null
    });
  }
});

test('the office sees the region, the rows and what was shown before, and goes on to the duty', () => {
  const shown = showDuty(ROW, BEHIND, frame('1-8', true));
  expect(shown).toMatchObject({
    veiled: false,
    place: 'the region abai',
    proofs: [{ seq: 7, by: 'the body health', hash: 'ab', previousHash: 'cd', doneOn: 'on 20 March 2026' }],
    turns: [{ word: 'Kept', head: 7 }],
    officeHref: '/office/control/duties/draft-112/1-8/health/r1'
  });
});

test('a quarter explains its date and leads to what was published of it', () => {
  const proof = { ...PROOF, type: 'QuarterPublished', act: 'QuarterPublished' } as const;
  const quarter = {
    ...ROW,
    norm: '1-7',
    subjectKind: 'period',
    subject: '2026-Q1',
    aroseOn: day('2026-01-01')
  } as const;
  const shown = showDuty(quarter, { ...BEHIND, proofs: [proof] }, frame('1-7'));
  expect(shown).toMatchObject({ title: 'First quarter of 2026', href: '/progress/health/2026-1', officeHref: null });
  expect(shown.steps[0]).toContain('10 April 2026');
  expect(showDuty(quarter, { ...BEHIND, proofs: [] }, frame('1-7')).href).toBe(null);
});
