import { expect, test } from 'vitest';
import type { EvidenceEvent } from '#decree/index.ts';
import type { AttestingBody } from '#oversight/index.ts';
import { type OpenDuty, type PlannedAct, plannedActs } from './attesting.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const today = day('2026-11-22');

const duty = (norm: string, act: EvidenceEvent, over: Partial<OpenDuty> = {}): OpenDuty => ({
  obligation: `draft-112/${norm}/health/x`,
  edition: 'draft-112',
  norm,
  who: 'health',
  region: 'abai',
  aroseOn: day('2026-03-18'),
  dueOn: day('2026-03-18'),
  missing: [act],
  holder: 'health',
  host: 'akimat-abai',
  ...over
});

/** One reception a day through the year before today. */
const receptions = Array.from({ length: 320 }, (_, at) => day('2026-01-01').add({ days: at })).map((on) =>
  duty('1-5-1', 'PersonalReceptionHeld', { obligation: on.toString(), aroseOn: on, dueOn: on })
);

const bodies: readonly AttestingBody[] = [
  { body: 'akimat-abai', roles: ['akimat'] },
  { body: 'culture-info', roles: ['central-body', 'mass-media-body', 'access-to-information-body'] },
  { body: 'administration', roles: ['administration'] }
];
const plan = (duties: readonly OpenDuty[]): PlannedAct[] => plannedActs(duties, today, () => bodies);
const lateness = ({ doneOn }: PlannedAct, due: Temporal.PlainDate): number => due.until(doneOn).days;

test('most is attested in time, some late, some never, a few are taken back, always the same ones', () => {
  const acts = plan(receptions);
  expect(acts).toEqual(plan(receptions));
  const counts = {
    never: receptions.length - acts.length,
    late: acts.filter((act) => lateness(act, day(act.obligation)) > 0).length,
    withdrawn: acts.filter(({ withdrawOn }) => withdrawOn).length
  };
  expect(counts).toEqual({ never: 48, late: 32, withdrawn: 2 });
});

test('nothing is attested or taken back on a day that has not passed, and the order is that of recording', () => {
  const acts = plan(receptions);
  const recorded = acts.map(({ attestOn }) => attestOn.toString());
  expect(recorded).toEqual(recorded.toSorted());
  for (const { attestOn, withdrawOn } of acts)
    for (const on of [attestOn, withdrawOn])
      expect(on === null || Temporal.PlainDate.compare(on, today) < 0).toBe(true);
});

test('no deed lies before its duty, and what is agreed before a meeting comes late only on its day', () => {
  const venue = receptions.map(({ aroseOn }) =>
    duty('1-4-5', 'VenueAgreed', { aroseOn, dueOn: aroseOn.subtract({ days: 1 }), obligation: aroseOn.toString() })
  );
  for (const act of plan(venue))
    expect(lateness(act, day(act.obligation).subtract({ days: 1 }))).toBeLessThanOrEqual(1);
  const yearly = duty('1-4-2', 'RegionPrioritiesAdopted', { aroseOn: day('2026-01-01'), dueOn: day('2026-01-03') });
  for (const act of plan(Array.from({ length: 40 }, (_, at) => ({ ...yearly, who: `body-${at}` }))))
    expect(Temporal.PlainDate.compare(act.doneOn, yearly.aroseOn)).toBeGreaterThanOrEqual(0);
});

test('nobody attests for itself', () => {
  const coverage = receptions.map(({ aroseOn }) =>
    duty('5', 'CoverageRecorded', { who: 'culture-info', holder: 'culture-info', aroseOn, dueOn: null })
  );
  expect([...new Set(plan(coverage).map(({ by }) => by))]).toEqual(['akimat-abai']);
  expect(plan(coverage.map((each) => ({ ...each, host: null })))).toEqual([]);
});
