import { beforeAll, expect, test } from 'vitest';
import { event } from '#platform/event.ts';
import { database } from '#platform/server/database/database.ts';
import { appendToJournal } from '#platform/server/journal/journal.store.ts';
import { staff, system } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { countQueries } from '../../../tests/support/queries.ts';
import { useRegistry } from '../../../tests/support/registry.ts';
import { meetingRow } from '../../../tests/support/rows.ts';
import { judgedDuties } from './control.views.ts';
import { dutyParts } from './duty-parts.views.ts';
import { judgeYear } from './judge-year.ts';

useDatabase();
useRegistry();

const at = Temporal.Instant.from('2027-03-19T07:00:00Z');
let meeting = { id: '', number: '' };
let attested = 0;

beforeAll(async () => {
  meeting = await meetingRow({ startsAt: Temporal.Instant.from('2027-03-18T10:00:00Z'), status: 'held' });
  await meetingRow({ startsAt: Temporal.Instant.from('2027-02-11T10:00:00Z'), status: 'held' });
  await meetingRow({ startsAt: Temporal.Instant.from('2027-01-14T10:00:00Z'), status: 'held' });
  await database()
    .transaction()
    .execute(async (tx) => {
      const held = event('MeetingHeld', 'meeting', meeting.id, { body: 'health', kind: 'off-schedule' });
      await appendToJournal(tx, { actor: system, act: 'test', event: held, at });
      const facts = { who: 'akimat-abai', period: null, meeting: meeting.id, region: 'abai', on: '2027-03-18' };
      const akim = event('AkimAttended', 'attestation', meeting.id, { ...facts, body: 'health', files: 0 });
      attested = await appendToJournal(tx, { actor: staff('press-officer'), act: 'attest', event: akim, at });
    });
  await judgeYear(2027, at.add({ hours: 1 }));
});

test('an attestation stands with its row, the day of the deed and the body that spoke, never a name', async () => {
  const { rows } = await judgedDuties({ year: 2027, who: 'akimat-abai', norm: '3-1', kind: 'kept' });
  const { places, proofs, turns } = await dutyParts(rows);
  const proof = proofs.get(attested);
  expect(rows.map(({ proof: seqs }) => seqs)).toEqual([[attested]]);
  expect({ ...proof, hash: proof?.hash.length, previousHash: proof?.previousHash.length }).toEqual({
    seq: attested,
    at,
    type: 'AkimAttended',
    act: 'AkimAttended',
    doneOn: Temporal.PlainDate.from('2027-03-18'),
    by: 'health',
    attested: true,
    hash: 64,
    previousHash: 64
  });
  expect(places.get(meeting.id)).toEqual({
    number: meeting.number,
    day: Temporal.PlainDate.from('2027-03-18'),
    region: 'abai',
    theme: { kk: 'Ауыл медицинасы', ru: 'Сельская медицина' }
  });
  expect(turns.get(rows[0]?.obligation ?? '')?.map(({ was, kind }) => [was, kind])).toEqual([[null, 'kept']]);
});

test('what stands behind three duties takes as many queries as behind one', async () => {
  const { rows } = await judgedDuties({ year: 2027, who: 'akimat-abai', norm: '3-1' });
  expect(rows).toHaveLength(3);
  const one = await countQueries(() => dutyParts(rows.slice(0, 1)));
  expect(await countQueries(() => dutyParts(rows))).toBe(one);
});
