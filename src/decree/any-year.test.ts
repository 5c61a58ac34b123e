import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import holidaysFile from '../../db/reference/holidays.json' with { type: 'json' };
import { editions } from './editions/editions.ts';
import type { Evidence } from './evidence.ts';
import type { BodyFacts, MeetingFacts, RiskFacts, YearFacts } from './facts.ts';
import { judge, verdict } from './judgement.ts';
import type { EvidenceEvent } from './norm.ts';
import type { Obligation } from './obligation.ts';
import { obligations } from './obligations.ts';
import { KINDS_BY_PROOF, type Verdict } from './verdict.ts';
import { workingCalendar } from './working-days.ts';

const calendar = workingCalendar(
  holidaysFile.years.map(({ year, holidays }) => ({
    year,
    holidays: holidays.map(({ on, kind, moves }) => ({ on, kind: kind === 'holiday' ? 'holiday' : 'day-off', moves })),
    overrides: []
  }))
);
const all = Object.values(editions);
const draft = editions['draft-112'];
const EVENTS: readonly EvidenceEvent[] = all.flatMap(({ norms }) =>
  norms.flatMap(({ needs, supports }) => [...needs.map(({ event }) => event), ...(supports ?? [])])
);
const BODIES = ['transport', 'defence', 'akimat', 'office'];
const REGIONS = ['north', 'south'];
const bounded = { numRuns: 150 };

const year = fc.integer({ min: 2000, max: 2100 });
const anyYear = fc.oneof(fc.integer({ min: 2021, max: 2027 }), year);
const dayNear = (of: number) =>
  fc
    .integer({ min: -200, max: 560 })
    .map((days) => Temporal.PlainDate.from({ year: of, month: 1, day: 1 }).add({ days }));

const roleTerm = (of: number) =>
  fc
    .record({
      role: fc.constantFrom(
        'central-body' as const,
        'akimat' as const,
        'government' as const,
        'administration' as const,
        'mass-media-body' as const,
        'access-to-information-body' as const
      ),
      from: dayNear(of),
      length: fc.option(fc.oneof(fc.constantFrom(0, 1), fc.integer({ min: 2, max: 500 })))
    })
    .map(({ role, from, length }) => ({ role, from, to: length === null ? null : from.add({ days: length }) }));

const bodies = (of: number): fc.Arbitrary<BodyFacts[]> =>
  fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...BODIES),
      region: fc.option(fc.constantFrom(...REGIONS)),
      roles: fc.array(roleTerm(of), { maxLength: 6 })
    }),
    { selector: ({ id }) => id, maxLength: 4 }
  );

const meetings = (of: number): fc.Arbitrary<MeetingFacts[]> =>
  fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('m1', 'm2', 'm3'),
      body: fc.constantFrom(...BODIES),
      region: fc.constantFrom(...REGIONS),
      day: dayNear(of),
      state: fc.constantFrom('planned' as const, 'held' as const, 'cancelled' as const),
      traits: fc.subarray(['video-link' as const, 'district-halls' as const])
    }),
    { selector: ({ id }) => id, maxLength: 3 }
  );

const risks = (of: number): fc.Arbitrary<RiskFacts[]> =>
  fc.uniqueArray(
    fc
      .record({
        id: fc.constantFrom('r1', 'r2'),
        body: fc.constantFrom(...BODIES),
        region: fc.constantFrom(...REGIONS),
        recordedOn: dayNear(of),
        open: fc.option(fc.integer({ min: 0, max: 60 })),
        high: fc.boolean(),
        refused: fc.option(fc.integer({ min: 0, max: 60 }))
      })
      .map(({ open, refused, ...risk }) => {
        const after = (days: number | null) => (days === null ? null : risk.recordedOn.add({ days }));
        const [closedOn, refusedOn] = [after(open), after(refused)];
        return { ...risk, closedOn, meetingRefusedOn: refusedOn, participationRefusedOn: refusedOn };
      }),
    { selector: ({ id }) => id, maxLength: 2 }
  );

const facts: fc.Arbitrary<YearFacts> = anyYear.chain((of) =>
  fc.record({
    year: fc.constant(of),
    calendar: fc.constant(calendar),
    bodies: bodies(of),
    meetings: meetings(of),
    risks: risks(of)
  })
);

const actFor = ({ needs, norm, who, about, aroseOn }: Obligation, seq: number): fc.Arbitrary<Evidence> =>
  fc.record({
    event: fc.constantFrom(...(needs.length > 0 ? needs : EVENTS), ...(norm.supports ?? [])),
    who: fc.oneof({ weight: 9, arbitrary: fc.constant(who) }, fc.constantFrom(...BODIES)),
    period: about.kind === 'period' ? fc.constantFrom(about.period, null) : fc.constant(null),
    meeting: about.kind === 'meeting' ? fc.constant(about.meeting) : fc.constantFrom('m1', null),
    region: about.kind === 'period' ? fc.constant(null) : fc.constant(about.region),
    on: fc.integer({ min: -40, max: 400 }).map((days) => aroseOn.add({ days })),
    counts: fc.boolean(),
    seq: fc.constant(seq)
  });

/** Facts, the duties that arise from them and acts that mostly speak for these duties. */
const story = fc
  .tuple(facts, fc.constantFrom(draft, draft, ...all))
  .map(([known, edition]) => ({ known, duties: obligations(edition, known) }))
  .filter(({ duties }) => duties.length > 0)
  .chain(({ known, duties }) =>
    fc.record({
      duties: fc.constant(duties),
      acts: fc
        .array(fc.nat(duties.length - 1), { maxLength: 12 })
        .chain((picks) => fc.tuple(...picks.flatMap((at, seq) => (duties[at] ? [actFor(duties[at], seq)] : [])))),
      today: dayNear(known.year)
    })
  );

const proven = ({ kind }: Verdict): number => KINDS_BY_PROOF.indexOf(kind);

test('no valid facts throw, and ids of duties are unique', () => {
  fc.assert(
    fc.property(facts, fc.constantFrom(...all), (known, edition) => {
      const ids = obligations(edition, known).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    bounded
  );
});

test('many duties judged at once are judged as each alone, and the same input gives the same verdict', () => {
  fc.assert(
    fc.property(story, ({ duties, acts, today }) => {
      const alone = duties.map((obligation) => ({ obligation, verdict: verdict(obligation, acts, today) }));
      expect(JSON.stringify(judge(duties, acts, today))).toBe(JSON.stringify(alone));
      expect(JSON.stringify(judge(duties, acts, today))).toBe(JSON.stringify(judge(duties, acts, today)));
    }),
    bounded
  );
});

test('what is kept is never overdue as days pass', () => {
  fc.assert(
    fc.property(story, fc.nat(400), ({ duties, acts, today }, days) => {
      const then = today.add({ days });
      const broken = duties.filter((duty) => {
        const [before, after] = [verdict(duty, acts, today), verdict(duty, acts, then)];
        return before.keptOn !== null && after.kind !== before.kind && after.kind !== 'not-applicable';
      });
      expect(broken).toEqual([]);
    }),
    bounded
  );
});

test('more evidence never makes a verdict worse', () => {
  fc.assert(
    fc.property(story, fc.nat(12), ({ duties, acts, today }, some) => {
      const worse = duties.filter(
        (duty) => proven(verdict(duty, acts, today)) < proven(verdict(duty, acts.slice(0, some), today))
      );
      expect(worse).toEqual([]);
    }),
    bounded
  );
});

test('evidence that no longer counts never makes a verdict better', () => {
  fc.assert(
    fc.property(story, fc.nat(12), ({ duties, acts, today }, some) => {
      const weaker = acts.map((act, at) => (at < some ? { ...act, counts: false } : act));
      const better = duties.filter((duty) => proven(verdict(duty, weaker, today)) > proven(verdict(duty, acts, today)));
      expect(better).toEqual([]);
    }),
    bounded
  );
});

test('every body in scope through the year has each duty of each year exactly once', () => {
  fc.assert(
    fc.property(year, fc.subarray([...BODIES, 'foreign']), (of, ids) => {
      const from = Temporal.PlainDate.from({ year: of - 1, month: 6, day: 1 });
      const known: YearFacts = {
        year: of,
        calendar,
        bodies: ids.map((id) => ({ id, region: null, roles: [{ role: 'central-body', from, to: null }] })),
        meetings: [],
        risks: []
      };
      const yearly = draft.norms.filter(({ trigger, duty }) => trigger === 'each-year' && duty === 'central-body');
      const inScope = ids.filter((id) => !draft.outOfScope.includes(id));
      const found = obligations(draft, known).filter(({ norm }) => yearly.includes(norm));
      expect(found.map(({ id }) => id).toSorted()).toEqual(
        yearly.flatMap(({ id }) => inScope.map((who) => `draft-112/${id}/${who}/${of}`)).toSorted()
      );
    }),
    bounded
  );
});
