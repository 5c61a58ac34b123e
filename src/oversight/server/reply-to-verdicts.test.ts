import { beforeAll, expect, test } from 'vitest';
import { databasePool } from '#platform/server/database/database.ts';
import { staff } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { countQueries } from '../../../tests/support/queries.ts';
import { useRegistry } from '../../../tests/support/registry.ts';
import { judgeYear } from './judge-year.ts';
import { replyToVerdicts } from './reply-to-verdicts.ts';
import { repliesOf } from './verdict-replies.views.ts';

useDatabase();
useRegistry();

const at = Temporal.Instant.from('2026-10-20T07:00:00Z');
beforeAll(() => judgeYear(2026, at));

const say = async (text: string, norm = '', actor = staff('press-officer'), when = at): Promise<unknown> => {
  const input = { body: 'health', year: '2026', norm, textKk: `${text} қазақша`, textRu: `${text} по-русски` };
  const outcome = await replyToVerdicts(actor, input, { at: when });
  return outcome.ok ? 'said' : outcome.refusal.reason;
};

const later = at.add({ hours: 1 });
const stands = (norm: string | null, text: string, version: number, repliedAt = at): unknown => ({
  body: 'health',
  norm,
  version,
  text: { kk: `${text} қазақша`, ru: `${text} по-русски` },
  repliedAt
});

test('a body replies to its row and to a point, a new version stands before the old, which stays', async () => {
  expect([await say('Жол'), await say('Тармақ', '1-7'), await say('Жаңа', '1-7', staff('first-head'), later)]).toEqual([
    'said',
    'said',
    'said'
  ]);
  expect(await repliesOf(2026)).toEqual([
    { ...(stands(null, 'Жол', 1) as object), earlier: [] },
    { ...(stands('1-7', 'Жаңа', 2, later) as object), earlier: [stands('1-7', 'Тармақ', 1)] }
  ]);
  expect((await repliesOf(2026, { until: at })).map(({ version }) => version)).toEqual([1, 1]);
  expect(await repliesOf(2026, { body: 'labour' })).toEqual([]);
});

test('nobody speaks for another body, twice the same, or where there is no verdict', async () => {
  expect([
    await say('Бөтен', '', staff('first-head', 'labour')),
    await say('Бақылаушы', '', staff('controller', 'administration', ['administration'])),
    await say('Жаңа', '1-7'),
    await say('Жоқ', '9-9'),
    await say('Әкімдікі', '3-1')
  ]).toEqual(['not-permitted', 'not-permitted', 'reply-unchanged', 'not-found', 'not-found']);
});

test('the journal names the reply and none of its words', async () => {
  const { rows } = await databasePool().query(
    "select object_id, facts - 'reply' as facts from journal where type = 'VerdictsReplied' order by seq"
  );
  expect(rows).toEqual([
    { object_id: 'health', facts: { year: '2026', norm: null, version: 1 } },
    { object_id: 'health', facts: { year: '2026', norm: '1-7', version: 1 } },
    { object_id: 'health', facts: { year: '2026', norm: '1-7', version: 2 } }
  ]);
});

test('three replies take as many queries as one', async () => {
  const one = await countQueries(() => repliesOf(2026, { until: at }));
  await say('Үшінші', '1-3');
  expect(await countQueries(() => repliesOf(2026))).toBe(one);
});
