import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { staff, visitor } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { useRegistry } from '../../../tests/support/registry.ts';
import { recordedRisk } from '../../../tests/support/risks.ts';
import { showRisk } from './shown-risk-page.ts';

useDatabase();
useRegistry();

const at = Temporal.Instant.from('2026-09-01T07:00:00Z');
const controller = staff('controller', 'administration', ['administration']);
const premier = staff('first-head', 'government', ['government']);
const minister = staff('first-head', 'energy');
const akim: Actor = {
  kind: 'staff',
  person: 'akim',
  posts: [{ post: 'p', duty: 'akim', body: 'akimat-ulytau', region: 'ulytau', roles: ['akimat'] }]
};
let risk = '';

beforeAll(async () => {
  risk = await recordedRisk(at, { high: 'on' });
});

test('the page tells the path, and to each reader what is theirs to decide', async () => {
  const page = async (actor: Actor) => showRisk(risk, { actor, now: at, locale: 'en' });
  expect(await page(visitor())).toBeUndefined();
  expect(await page(staff('first-head', 'health'))).toBeUndefined();
  const [own, government, administration, host] = await Promise.all([minister, premier, controller, akim].map(page));
  expect(own?.path.map(({ title, state }) => [state, title])).toEqual([
    ['done', 'Risk recorded'],
    ['now', 'The system proposed a meeting outside the schedule; a decision is awaited'],
    ['now', 'The Government was asked for a Deputy Prime Minister; a decision is awaited'],
    ['next', 'The meeting is to be held']
  ]);
  expect(own?.proposal).toMatchObject({ day: '15 September 2026', href: `/office/meetings/new?risk=${risk}` });
  const may = [own, government, administration, host].map((one) => [
    one?.proposal?.href !== null,
    one?.deputies !== null,
    one?.refusable.meeting,
    one?.refusable.participation,
    one?.closable
  ]);
  expect(may).toEqual([
    [true, false, false, false, false],
    [false, true, true, false, true],
    [false, false, true, true, true],
    [false, false, false, false, true]
  ]);
});
