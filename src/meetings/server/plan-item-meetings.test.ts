import { beforeAll, expect, test } from 'vitest';
import { addPlanItem, adoptDepartmentalPlan } from '#planning/server/index.ts';
import { createPost } from '#registry/server/index.ts';
import { staff, system } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { useRegistry } from '../../../tests/support/registry.ts';
import { cancelMeeting, findMeeting, meetingsOfPlanItems, openPlanItems, planMeeting } from './index.ts';

useDatabase();
useRegistry();

const at = Temporal.Instant.from('2026-11-22T05:00:00Z');
const day = Temporal.PlainDate.from;
const press = staff('press-officer', 'health');
const place = { body: 'health', year: '2027' };
const themes = { themeKk: 'Дәрі', themeRu: 'Лекарства' };
let deputy = '';

const added = async (over: { plannedOn?: string; kind?: 'meeting' | 'briefing' } = {}): Promise<string> => {
  const terms = { region: 'abai', precision: 'day', format: 'offline', plannedOn: '2027-04-14', ...themes } as const;
  const item = { ...place, ...terms, kind: 'meeting', post: deputy, ...over } as const;
  const outcome = await addPlanItem(system, { ...item, reasonKk: 'Себеп', reasonRu: 'Причина' }, { at });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.item;
};

const plan = (planItem: string, over: Record<string, string> = {}, actor = press) =>
  planMeeting(
    actor,
    {
      kind: 'departmental',
      body: 'health',
      planItem,
      holder: deputy,
      region: 'abai',
      placeKk: 'Мәдениет үйі',
      placeRu: 'Дом культуры',
      startsAt: '2027-04-14T15:00',
      plannedMinutes: '90',
      reportMinutes: '20',
      format: 'offline',
      withParts: 'on',
      ...themes,
      ...over
    },
    { at }
  );
const refusedField = (field: string, code: string) => ({
  ok: false,
  refusal: { reason: 'invalid', issues: [{ field, code }] }
});
const open = async (): Promise<string[]> => (await openPlanItems(['health'], day('2026-11-22'))).map(({ id }) => id);

beforeAll(async () => {
  const titles = { titleKk: 'Вице-министр', titleRu: 'Вице-министр', titleEn: 'Vice minister' };
  const made = await createPost(system, { body: 'health', duty: 'deputy-head', ...titles }, { at });
  deputy = made.ok ? made.value.post : '';
});

test('a meeting of the adopted plan is prepared once, as it is planned, by those who prepare the body’s meetings', async () => {
  const item = await added();
  expect(await open()).toEqual([]);
  await adoptDepartmentalPlan(system, { ...place, adoptedOn: '2026-11-20', document: '7', edition: '1' }, { at });
  await added({ kind: 'briefing' });
  expect(await open()).toEqual([item]);
  expect(await openPlanItems(['labour'], day('2026-11-22'))).toEqual([]);
  expect(await openPlanItems(['health'], day('2027-04-15'))).toEqual([]);
  expect(await plan(item, {}, staff('press-officer', 'labour'))).toEqual({
    ok: false,
    refusal: { reason: 'not-permitted' }
  });
  expect(await plan(item, { startsAt: '2027-04-15T15:00' })).toEqual(refusedField('startsAt', 'not-as-planned'));
  expect(await plan(item, { region: 'almaty' })).toEqual(refusedField('region', 'not-as-planned'));
  const planned = await plan(item);
  if (!planned.ok) throw new Error(JSON.stringify(planned.refusal));
  const { number, meeting } = planned.value;
  expect((await findMeeting(number))?.planItem).toBe(item);
  expect(await meetingsOfPlanItems([item])).toEqual(new Map([[item, { number, status: 'draft' }]]));
  expect(await open()).toEqual([]);
  expect(await plan(item)).toEqual({ ok: false, refusal: { reason: 'plan-item-has-meeting' } });
  await cancelMeeting(press, { meeting, reasonKk: 'Себеп', reasonRu: 'Причина' }, { at });
  expect(await open()).toEqual([item]);
});
