import { beforeEach, expect, test } from 'vitest';
import { database } from '#platform/server/database/database.ts';
import { staff, visitor } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { countQueries } from '../../../tests/support/queries.ts';
import { useRegistry } from '../../../tests/support/registry.ts';
import { riskFields } from '../../../tests/support/risks.ts';
import { closeRisk } from './close-risk.ts';
import { judgedDuty } from './control.views.ts';
import { judgeYear } from './judge-year.ts';
import { recordRisk } from './record-risk.ts';
import { riskOfFile, risksClosed, risksOpen } from './risks.views.ts';

useDatabase();
useRegistry();

const noon = (day: string): Temporal.Instant => Temporal.Instant.from(`${day}T07:00:00Z`);
const at = noon('2026-09-01');
const controller = staff('controller', 'administration', ['administration']);
const premier = staff('first-head', 'government', ['government']);
const minister = staff('first-head', 'energy');
const { sourceUrl, ...text } = riskFields;
const risk = { ...riskFields, stage: 'forecast' };
const refusal = (reason: string): object => ({ ok: false, refusal: { reason } });
const wrong = (field: string, code: string): object => ({
  ok: false,
  refusal: { reason: 'invalid', issues: [{ field, code }] }
});

beforeEach(async () => {
  await database().deleteFrom('riskFiles').execute();
  await database().deleteFrom('risks').execute();
});

const recorded = async (over: object = {}): Promise<string> => {
  const outcome = await recordRisk(controller, { ...risk, ...over }, { at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.id;
};

test('a risk stands with its ground, and the journal has ids and codes alone', async () => {
  const id = await recorded({ high: 'on' });
  const standing = { id, body: 'energy', region: 'ulytau', stage: 'forecast', high: true, ground: text.ground };
  expect(await risksOpen(null)).toEqual([
    {
      ...standing,
      theme: { kk: 'Жылу', ru: 'Тепло' },
      source: { text: 'Акт № 4', url: sourceUrl, files: [] },
      recordedBy: 'administration',
      recordedAt: at,
      closed: null,
      duty: null,
      decisions: [],
      meeting: null,
      participation: null,
      track: { meeting: 'proposed', participation: 'asked' }
    }
  ]);
  const row = await database().selectFrom('journal').selectAll().where('objectId', '=', id).executeTakeFirstOrThrow();
  expect([row.type, row.facts]).toEqual([
    'RiskRecorded',
    { body: 'energy', region: 'ulytau', high: true, year: '2026', stage: 'forecast', by: 'administration', files: 0 }
  ]);
});

test('a recorded risk binds the first head, a closed one nobody', async () => {
  const id = await recorded();
  const duty = `draft-112/1-8/energy/${id}`;
  await judgeYear(2026, noon('2026-09-02'));
  expect(await judgedDuty(duty)).toMatchObject({ kind: 'not-due', dueOn: Temporal.PlainDate.from('2026-09-22') });
  const closed = await closeRisk(premier, { risk: id, reason: 'Желі жөнделді' }, { at: noon('2026-09-10') });
  expect(closed.ok).toBe(true);
  await judgeYear(2026, noon('2026-09-10'));
  expect(await judgedDuty(duty)).toMatchObject({ kind: 'not-applicable', reason: { code: 'risk-closed' } });
  expect((await risksClosed(null)).map((one) => [one.closed, one.duty?.obligation])).toEqual([
    [{ at: noon('2026-09-10'), reason: 'Желі жөнделді', body: 'government' }, duty]
  ]);
});

test('the body that owes the meeting may record its risk and never close it', async () => {
  expect((await recordRisk(minister, risk, { at })).ok).toBe(true);
  const [standing] = await risksOpen(null);
  expect(await closeRisk(minister, { risk: standing?.id, reason: 'Болды' }, { at })).toEqual(refusal('not-permitted'));
});

test('others record nothing', async () => {
  const others = [
    staff('first-head', 'health'),
    staff('press-officer', 'energy'),
    staff('moderator', 'energy'),
    visitor()
  ];
  for (const actor of others) expect(await recordRisk(actor, risk, { at })).toEqual(refusal('not-permitted'));
  expect(await risksOpen(null)).toEqual([]);
});

test('the same risk stands once, also for two at once; a high one stands beside it', async () => {
  const both = await Promise.all([1, 2].map(() => recordRisk(controller, risk, { at })));
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  expect(both.find(({ ok }) => !ok)).toEqual(refusal('risk-stands-already'));
  await recorded({ high: 'on' });
  expect(await risksOpen(null)).toHaveLength(2);
});

test('a document is a source as an address is, and is found with its risk', async () => {
  const files = [{ name: 'akt.pdf', bytes: new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n') }];
  const outcome = await recordRisk(controller, { ...risk, sourceUrl: '', files }, { at });
  expect(outcome).toMatchObject({ ok: true });
  const [standing] = await risksOpen(null);
  const [file] = standing?.source?.files ?? [];
  expect([standing?.source?.url, file?.name]).toEqual([null, 'akt.pdf']);
  expect(await riskOfFile(file?.file ?? '')).toEqual({ body: 'energy', region: 'ulytau' });
});

test('three risks cost as many queries as one', async () => {
  await recorded({ high: 'on' });
  const one = await countQueries(() => risksOpen(null));
  await recorded();
  await recorded({ body: 'health' });
  expect(await countQueries(() => risksOpen(null))).toBe(one);
});

test('a closed risk is closed once and can be recorded anew', async () => {
  const id = await recorded();
  const closing = { risk: id, reason: 'Өтті' };
  const both = await Promise.all([1, 2].map(() => closeRisk(controller, closing, { at })));
  expect(both.find(({ ok }) => !ok)).toEqual(refusal('risk-closed-already'));
  await recorded();
});

test('bad input says which field is wrong', async () => {
  expect(await recordRisk(controller, { ...risk, ground: ' ' }, { at })).toEqual(wrong('ground', 'required'));
  expect(await recordRisk(controller, { ...risk, body: 'nowhere' }, { at })).toEqual(wrong('body', 'unknown-body'));
  expect(await recordRisk(controller, { ...risk, body: 'akimat-abai' }, { at })).toEqual(wrong('body', 'unknown-body'));
  expect(await recordRisk(controller, { ...risk, region: 'mars' }, { at })).toEqual(wrong('region', 'unknown-region'));
  expect(await recordRisk(controller, { ...risk, stage: '' }, { at })).toEqual(wrong('stage', 'nothing-chosen'));
  expect(await recordRisk(controller, { ...risk, themeRu: '' }, { at })).toEqual(wrong('themeRu', 'required'));
  expect(await recordRisk(controller, { ...risk, sourceUrl: '' }, { at })).toEqual(wrong('files', 'source-required'));
  expect(await recordRisk(controller, { ...risk, sourceUrl: 'http://example.kz' }, { at })).toEqual(
    wrong('sourceUrl', 'not-https')
  );
  expect(await closeRisk(controller, { risk: crypto.randomUUID(), reason: 'Өтті' }, { at })).toEqual(
    refusal('not-found')
  );
});

test('a list is of the bodies and regions asked for', async () => {
  await recorded();
  await recorded({ body: 'health', region: 'abai' });
  expect(await bodiesAmong({ bodies: ['health'], regions: [] })).toEqual(['health']);
  expect(await bodiesAmong({ bodies: [], regions: ['ulytau'] })).toEqual(['energy']);
  expect(await bodiesAmong({ bodies: [], regions: [] })).toEqual([]);
});

const bodiesAmong = async (filter: Parameters<typeof risksOpen>[0]): Promise<string[]> =>
  (await risksOpen(filter)).map(({ body }) => body).toSorted();
