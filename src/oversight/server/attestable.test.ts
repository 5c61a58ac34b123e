import { beforeAll, expect, test } from 'vitest';
import type { Actor, BodyRole, Duty, HeldPost } from '#platform/actor.ts';
import { system, visitor } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { useRegistry } from '../../../tests/support/registry.ts';
import { meetingRow } from '../../../tests/support/rows.ts';
import { postAttesting } from '../permissions.ts';
import { ACTS_A_PAGE, attestableBy } from './attestable.views.ts';
import { dutyToAttest, type DutyToAttest } from './attested-duty.views.ts';
import { judgedDuties } from './control.views.ts';
import { judgeYear } from './judge-year.ts';

useDatabase();
useRegistry();

const today = Temporal.PlainDate.from('2026-09-20');

beforeAll(async () => {
  const startsAt = Temporal.Instant.from('2026-09-15T10:00:00Z');
  await meetingRow({ status: 'held', startsAt });
  await meetingRow({ status: 'held', startsAt, body: 'labour', region: 'aqtobe' });
  await meetingRow({ status: 'announced', startsAt: startsAt.add({ hours: 24 * 30 }) });
  await meetingRow({ status: 'announced', startsAt: startsAt.add({ hours: 24 * 70 }) });
  await meetingRow({ status: 'cancelled', startsAt });
  await judgeYear(2026, Temporal.Instant.from('2026-09-20T07:00:00Z'));
});

const post = (duty: Duty, body: string, roles: BodyRole[], region: string | null = null): HeldPost => ({
  post: body,
  duty,
  body,
  region,
  roles
});
const person = (...posts: HeldPost[]): Actor => ({ kind: 'staff', person: 'somebody', posts });

const akim = person(post('akim', 'akimat-abai', ['akimat'], 'abai'));
const minister = person(post('first-head', 'health', ['central-body']));
const press = person(post('press-officer', 'culture', ['central-body', 'mass-media-body']));
const controller = person(post('controller', 'administration', ['administration']));
const both = person(
  post('press-officer', 'labour', ['central-body']),
  post('hall-operator', 'akimat-abai', ['akimat'], 'abai')
);

const listed = async (actor: Actor): Promise<string[]> => {
  const first = await attestableBy(actor, today);
  const all = [...first.acts];
  for (let page = 2; all.length < first.total; page += 1)
    all.push(...(await attestableBy(actor, today, {}, page)).acts);
  expect(all).toHaveLength(first.total);
  return all.map(({ act, obligation }) => `${act} ${obligation}`).toSorted();
};

/** The same by the rule itself, duty for duty. */
const allowed = (duties: readonly DutyToAttest[], actor: Actor): string[] =>
  duties
    .flatMap(({ duty, about }) =>
      duty.missing.flatMap((act) => (postAttesting(actor, act, about) ? [`${act} ${duty.obligation}`] : []))
    )
    .toSorted();

const openNow = async (): Promise<DutyToAttest[]> => {
  const { rows } = await judgedDuties({ year: 2026 }, { limit: 10_000 });
  const binding = rows.filter(({ kind, missing }) => missing.length > 0 && kind !== 'not-applicable');
  const duties = await Promise.all(binding.map(({ obligation }) => dutyToAttest(obligation)));
  return duties.flatMap((found) => {
    const last = found?.norm.trigger === 'meeting-planned' ? today.add({ days: 45 }) : today;
    return found && Temporal.PlainDate.compare(found.duty.aroseOn, last) <= 0 ? [found] : [];
  });
};

test('the list holds exactly what the rule lets each of them attest', async () => {
  const [lists, duties]: [number[], DutyToAttest[]] = [[], await openNow()];
  for (const actor of [akim, minister, press, controller, both]) {
    const list = await listed(actor);
    expect(list).toEqual(allowed(duties, actor));
    lists.push(list.length);
  }
  expect(lists.every((length) => length > 0)).toBe(true);
  expect(lists[3]).toBeGreaterThan(ACTS_A_PAGE);
});

test('the host finds what its own region’s meetings lack, the newest first', async () => {
  const { acts } = await attestableBy(akim, today);
  expect([...new Set(acts.map(({ region }) => region))]).toEqual(['abai']);
  expect(acts.map(({ aroseOn, norm, act }) => `${aroseOn.toString()} ${norm} ${act}`)).toEqual([
    '2026-10-15 1-4-5 VenueAgreed',
    '2026-10-15 1-4-5 VideoLinkAgreed',
    '2026-10-15 5 CoverageRecorded',
    '2026-09-15 1-4-5 VenueAgreed',
    '2026-09-15 1-4-5 VideoLinkAgreed',
    '2026-09-15 1-5-1 PersonalReceptionHeld',
    '2026-09-15 1-5-2 SectorMeetingHeld',
    '2026-09-15 1-5-3 BriefingHeld',
    '2026-09-15 5 CoverageRecorded'
  ]);
});

test('the list narrows to a body and a region, and pages hold every act once', async () => {
  const narrowed = await attestableBy(controller, today, { who: 'labour', region: 'aqtobe' });
  expect([...new Set(narrowed.acts.map(({ who, region }) => `${who} ${region}`))]).toEqual(['labour aqtobe']);
  expect(narrowed.total).toBe(narrowed.acts.length);
  expect(await attestableBy(akim, today, { who: "'; drop table verdicts; --" })).toEqual({ acts: [], total: 0 });
});

test('who holds no post finds nothing', async () => {
  for (const actor of [visitor(), system, person()])
    expect(await attestableBy(actor, today)).toEqual({ acts: [], total: 0 });
});
