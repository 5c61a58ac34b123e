import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { refused, refusedField } from '#platform/result.ts';
import { SCHEDULE_STATUSES, type Schedule } from '../schedule.ts';
import { actsFrom, type Circumstances, faultOfStep, STEP_ACTS, TRANSITIONS, transitionFor } from './schedule-path.ts';
import { stationsOf } from './shown-path.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

const schedule = (over: Partial<Schedule> = {}): Schedule => ({
  year: 2027,
  status: 'draft',
  approvedOn: null,
  documentKind: null,
  document: null,
  round: 1,
  remarksDueOn: day('2026-12-05'),
  ...over
});

const heard: Circumstances = {
  standing: 3,
  open: 0,
  silent: 0,
  early: false,
  today: day('2026-12-04'),
  approvedOn: null
};

test('the way leads from the draft to the public, each step by its own party, and back only before the approval', () => {
  expect(TRANSITIONS.map(({ from, act, to, who }) => `${from} ${act} ${to} ${who}`)).toEqual([
    'draft send agreeing keeper',
    'agreeing return draft keeper',
    'agreeing agree agreed keeper',
    'agreed return agreeing keeper',
    'agreed submit submitted submitter',
    'submitted return agreeing receiver',
    'submitted approve approved approver',
    'approved publish published keeper'
  ]);
  expect(actsFrom('published')).toEqual([]);
});

test('a step that the table does not know is refused with the status and, for the decree’s steps, with its point', () => {
  fc.assert(
    fc.property(fc.constantFrom(...STEP_ACTS), fc.constantFrom(...SCHEDULE_STATUSES), (act, status) => {
      const fault = faultOfStep(act, schedule({ status }), heard);
      if (transitionFor(act, status)) expect(fault).toBeUndefined();
      else expect(fault?.refusal.reason).toBe(`schedule-is-${status}`);
    })
  );
  expect(faultOfStep('approve', schedule(), heard)).toEqual(refused('schedule-is-draft', { cites: [4, 3] }));
  expect(faultOfStep('submit', schedule(), heard)).toEqual(refused('schedule-is-draft', { cites: [6, 1] }));
});

test('an empty schedule is neither sent out nor submitted', () => {
  const empty = { ...heard, standing: 0 };
  expect(faultOfStep('send', schedule(), empty)).toEqual(refused('schedule-empty', { cites: [4, 3] }));
  expect(faultOfStep('submit', schedule({ status: 'agreed' }), empty)).toEqual(
    refused('schedule-empty', { cites: [4, 3] })
  );
});

test('it is agreed only when every remark is answered, and before the term over the silent only knowingly', () => {
  const agreeing = schedule({ status: 'agreeing' });
  const agree = (over: Partial<Circumstances>) => faultOfStep('agree', agreeing, { ...heard, ...over });
  expect(agree({})).toBeUndefined();
  expect(agree({ open: 2, early: true, today: day('2026-12-20') })).toEqual(
    refused('schedule-remarks-open', { params: { count: 2 } })
  );
  const silent = refusedField('early', 'some-are-silent', { params: { count: 4 } });
  expect(agree({ silent: 4 })).toEqual(silent);
  expect(agree({ silent: 4, today: day('2026-12-05') })).toEqual(silent);
  expect(agree({ silent: 4, early: true })).toBeUndefined();
  expect(agree({ silent: 4, today: day('2026-12-06') })).toBeUndefined();
});

test('a document of a later day approves nothing', () => {
  const submitted = schedule({ status: 'submitted' });
  const on = (text: string) => faultOfStep('approve', submitted, { ...heard, approvedOn: day(text) });
  expect(on('2026-12-04')).toBeUndefined();
  expect(on('2026-12-05')).toEqual(refusedField('approvedOn', 'day-in-future'));
});

const step = (act: 'send' | 'agree' | 'return', to: Schedule['status'], at: string) => ({
  act,
  to,
  takenAt: Temporal.Instant.from(at),
  body: null,
  letter: null
});

test('every station behind is done with the step that led there last, every one ahead has none', () => {
  const steps = [
    step('send', 'agreeing', '2026-11-25T05:00:00Z'),
    step('agree', 'agreed', '2026-12-01T05:00:00Z'),
    step('return', 'agreeing', '2026-12-02T05:00:00Z')
  ];
  expect(stationsOf({ status: 'agreeing' }, steps)).toEqual([
    { status: 'draft', state: 'done', reached: null },
    { status: 'agreeing', state: 'now', reached: steps[2] },
    ...(['agreed', 'submitted', 'approved', 'published'] as const).map((status) => ({
      status,
      state: 'next',
      reached: null
    }))
  ]);
  expect(stationsOf({ status: 'published' }, []).map(({ state }) => state)).toEqual(Array(6).fill('done'));
});
