import { beforeAll, expect, test } from 'vitest';
import { databasePool } from '#platform/server/database/database.ts';
import { staff, visitor } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { journalOf } from '../../../../tests/support/journal.ts';
import { countQueries } from '../../../../tests/support/queries.ts';
import { useRegistry } from '../../../../tests/support/registry.ts';
import { withRegistry } from '../../../../tests/support/rows.ts';
import {
  acceptProposals,
  addProposal,
  changeProposal,
  findProposal,
  invitationsTo,
  packageStates,
  packageView,
  proposalsOf,
  restoreProposal,
  returnProposals,
  submitProposals,
  takeBackProposals,
  withdrawProposal
} from '../../server/index.ts';

useDatabase();
useRegistry();
beforeAll(() => withRegistry());

const at = Temporal.Instant.from('2026-11-22T05:00:00Z');
const afterDue = Temporal.Instant.from('2026-12-02T05:00:00Z');
const post = '00000000-0000-7000-8000-000000000001';
const press = (body: string) => staff('press-officer', body);
const media = staff('deputy-head', 'culture-info', ['central-body', 'mass-media-body']);

type Over = Record<string, string | string[]>;
const terms = (over: Over = {}): Over => ({
  region: 'abai',
  otherRegions: ['ulytau'],
  when: 'month',
  month: '3',
  format: 'mixed',
  themeKk: 'Жол',
  themeRu: 'Дорога',
  justificationRu: 'Много обращений',
  ...over
});

const add = (body: string, over: Over = {}, actor = press(body)) =>
  addProposal(actor, { year: '2027', body, ...terms(over) }, { at });
const added = async (body: string, over: Over = {}): Promise<string> => {
  const outcome = await add(body, over);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.id;
};
const view = async (body: string) => {
  const found = await packageView({ year: 2027, body });
  if (!found) throw new Error(`${body} has no package`);
  return found;
};
const submit = async (body: string, when = at, actor = press(body)) => {
  const { edition } = (await view(body)).package;
  return submitProposals(actor, { year: '2027', body, edition: String(edition) }, { at: when });
};

const refusal = (reason: string, more = {}) => ({ ok: false, refusal: { reason, ...more } });
const invalid = (field: string, code: string) => refusal('invalid', { issues: [{ field, code }] });
const place = (body: string) => ({ year: '2027', body });
const done = (body: string, more = {}) => ({ ok: true, value: { year: 2027, body, ...more } });

test('a body’s own desk and analysts prepare its proposals, nobody else', async () => {
  const analyst = staff('analyst', 'science');
  expect([
    await add('science', {}, press('labour')),
    await add('science', {}, staff('moderator', 'science')),
    await addProposal(visitor(), { ...place('science'), ...terms() }, { at }),
    (await add('science', {}, analyst)).ok,
    await submit('science', at, analyst)
  ]).toEqual([
    refusal('not-permitted'),
    refusal('not-permitted'),
    refusal('not-permitted'),
    true,
    refusal('not-permitted')
  ]);
});

test('a line names what the register knows, of a central body in scope', async () => {
  expect([
    await add('defence'),
    await add('akimat-abai', {}, staff('press-officer', 'akimat-abai', ['akimat'])),
    await add('water', { region: 'nowhere' }),
    await add('water', { otherRegions: ['nowhere'] }),
    await add('water', { jointWith: ['akimat-abai'] }),
    await add('water', { districts: ['elsewhere'] }),
    await add('water', { month: '' }),
    await add('water', { when: 'window', from: '2027-03-01' }),
    await add('water', { when: 'day' }),
    await add('water', { participants: '0' })
  ]).toEqual([
    refusal('not-found'),
    refusal('not-found'),
    invalid('region', 'unknown-region'),
    invalid('otherRegions', 'unknown-region'),
    invalid('jointWith', 'unknown-body'),
    invalid('districts', 'district-elsewhere'),
    invalid('month', 'month-required'),
    invalid('to', 'required'),
    invalid('from', 'required'),
    refusal('invalid', { issues: [{ field: 'participants', code: 'too-small', params: { limit: 1 } }] })
  ]);
  expect(await packageView({ year: 2027, body: 'water' })).toBe(undefined);
});

test('what is submitted stays whole while the lines are worked on, and comes back as the next version', async () => {
  const first = await added('health', { when: 'day', from: '2027-05-14' });
  const second = await added('health', { jointWith: ['labour'], participants: '300' });
  expect(await submit('health')).toEqual(done('health', { version: 1 }));
  expect(await add('health')).toEqual(refusal('proposals-submitted'));
  const returned = { ...place('health'), version: '1', remarks: { [first]: 'Наурызға жақын', [second]: '' } };
  expect(await returnProposals(media, returned, { at })).toEqual(done('health'));
  expect((await changeProposal(press('health'), { proposal: first, edition: '1', ...terms() }, { at })).ok).toBe(true);
  await withdrawProposal(press('health'), { proposal: second }, { at });
  expect((await proposalsOf(2027)).map(({ id, from, precise }) => [id, from.toString(), precise])).toEqual([
    [second, '2027-03-01', false],
    [first, '2027-05-14', true]
  ]);
  expect(await submit('health', afterDue)).toEqual(done('health', { version: 2 }));
  const { versions } = await view('health');
  expect(
    versions.map(({ version, late, post: by, lines, reviews }) => [
      version,
      late,
      by,
      lines.map(({ id }) => id),
      reviews
    ])
  ).toEqual([
    [2, true, post, [first], []],
    [
      1,
      false,
      post,
      [second, first],
      [{ decision: 'returned', remark: null, remarks: new Map([[first, 'Наурызға жақын']]), reviewedAt: at, post }]
    ]
  ]);
  expect(await acceptProposals(media, { ...place('health'), version: '2' }, { at })).toEqual(done('health'));
  expect((await packageStates(2027)).get('health')).toEqual({
    body: 'health',
    status: 'accepted',
    version: 2,
    lines: 1,
    submittedAt: afterDue,
    late: true
  });
  expect(await journalOf('health/2027')).toEqual([
    'ProposalsSubmitted',
    'ProposalsReturned',
    'ProposalsSubmitted',
    'ProposalsAccepted'
  ]);
});

test('only the body for mass media returns and accepts, with a word, and only the version it saw', async () => {
  await added('energy');
  await submit('energy');
  const version = { ...place('energy'), version: '1' };
  expect([
    await returnProposals(press('energy'), { ...version, remark: 'Жоқ' }, { at }),
    await acceptProposals(press('labour'), version, { at }),
    await returnProposals(media, version, { at }),
    await returnProposals(media, { ...version, remark: ' ', remarks: { [post]: 'бөтен' } }, { at }),
    await returnProposals(media, { ...version, version: '2', remark: 'Жоқ' }, { at }),
    await acceptProposals(media, { ...version, version: '2' }, { at })
  ]).toEqual([
    refusal('not-permitted'),
    refusal('not-permitted'),
    invalid('remark', 'remark-required'),
    invalid('remark', 'remark-required'),
    refusal('changed-meanwhile'),
    refusal('changed-meanwhile')
  ]);
});

test('taken back before it is looked at, the version submitted still counts', async () => {
  const line = await added('ecology');
  await submit('ecology');
  expect(await takeBackProposals(press('labour'), place('ecology'), { at })).toEqual(refusal('not-permitted'));
  expect(await takeBackProposals(press('ecology'), place('ecology'), { at })).toEqual(done('ecology'));
  await withdrawProposal(press('ecology'), { proposal: line }, { at });
  expect(await submit('ecology')).toEqual(refusal('proposals-empty', { cites: [1, 4, 4] }));
  expect((await proposalsOf(2027)).some(({ id }) => id === line)).toBe(true);
  expect(await restoreProposal(press('labour'), { proposal: line }, { at })).toEqual(refusal('not-permitted'));
  expect((await restoreProposal(press('ecology'), { proposal: line }, { at })).ok).toBe(true);
  expect(await submit('ecology')).toEqual(done('ecology', { version: 2 }));
});

test('of two who change one line the second is told, and who submits sees what is submitted', async () => {
  const proposal = await added('finance');
  const change = (over: Over) => changeProposal(press('finance'), { proposal, edition: '1', ...terms(over) }, { at });
  const { edition } = (await view('finance')).package;
  expect((await change({ themeKk: 'Салық' })).ok).toBe(true);
  expect(await change({ themeKk: 'Бюджет' })).toEqual(refusal('changed-meanwhile'));
  expect(await submitProposals(press('finance'), { ...place('finance'), edition: String(edition) }, { at })).toEqual(
    refusal('lines-changed-meanwhile')
  );
  expect((await change({ themeKk: 'Салық' })).ok).toBe(true);
  const line = await findProposal(proposal);
  expect([line?.themeKk, line?.edition]).toEqual(['Салық', 2]);
  expect(await changeProposal(press('energy'), { proposal, edition: '2', ...terms() }, { at })).toEqual(
    refusal('not-permitted')
  );
  expect(await withdrawProposal(press('energy'), { proposal }, { at })).toEqual(refusal('not-permitted'));
});

test('another body sees where it is wished for', async () => {
  const line = await added('trade', { jointWith: ['agriculture'] });
  expect(await invitationsTo({ year: 2027, body: 'agriculture' })).toEqual([]);
  await submit('trade');
  expect((await invitationsTo({ year: 2027, body: 'agriculture' })).map(({ id }) => id)).toEqual([line]);
});

test('what was submitted and said is never changed', async () => {
  for (const table of ['proposal_versions', 'submitted_proposals', 'proposal_reviews', 'proposal_remarks'])
    await expect(databasePool().query(`delete from ${table}`), table).rejects.toThrow();
});

test('a hundred lines take as many queries as one', async () => {
  await added('tourism-sport');
  await submit('tourism-sport');
  await takeBackProposals(press('tourism-sport'), place('tourism-sport'), { at });
  const one = [await countQueries(() => view('tourism-sport')), await countQueries(() => packageStates(2027))];
  for (let line = 1; line < 100; line += 1) await added('tourism-sport');
  expect(await submit('tourism-sport')).toEqual(done('tourism-sport', { version: 2 }));
  expect([await countQueries(() => view('tourism-sport')), await countQueries(() => packageStates(2027))]).toEqual(one);
  expect((await view('tourism-sport')).versions.map(({ lines }) => lines.length)).toEqual([100, 1]);
});
