import { expect, test } from 'vitest';
import type { EvidenceEvent } from '#decree/index.ts';
import type { BodyRole, Duty, HeldPost, Staff } from '#platform/actor.ts';
import { ATTESTORS, isAttestable } from './attestable.ts';
import {
  canWithdraw,
  mayReadProofs,
  mayReadRisk,
  postAttesting,
  postClosingRisk,
  postNaming,
  postRecordingRisk,
  postRefusing
} from './permissions.ts';

const post = (duty: Duty, body: string, roles: BodyRole[], region: string | null = null): HeldPost => ({
  post: `${duty}/${body}`,
  duty,
  body,
  region,
  roles
});
const person = (...posts: HeldPost[]): Staff => ({ kind: 'staff', person: 'somebody', posts });

const akim = post('akim', 'akimat-abai', ['akimat'], 'abai');
const hall = post('hall-operator', 'akimat-abai', ['akimat'], 'abai');
const press = post('press-officer', 'transport', ['central-body']);
const controller = post('controller', 'administration', ['administration']);
const premier = post('first-head', 'government', ['government']);
const duty = { who: 'health', holder: 'health', host: 'akimat-abai' };
const may = (held: HeldPost, act: EvidenceEvent, of = duty): boolean =>
  postAttesting(person(held), act, of) !== undefined;

test('the host attests what was held in its region, and whoever keeps its hall attests the parts alone', () => {
  expect([may(akim, 'PersonalReceptionHeld'), may(akim, 'VenueAgreed')]).toEqual([true, true]);
  expect([may(hall, 'PersonalReceptionHeld'), may(hall, 'VenueAgreed')]).toEqual([true, false]);
  const elsewhere = { ...duty, host: 'akimat-aqtobe' };
  expect([may(akim, 'BriefingHeld', elsewhere), may(hall, 'BriefingHeld', elsewhere)]).toEqual([false, false]);
});

test('the holder attests that the akim took part, another ministry does not', () => {
  const ofAkim = { ...duty, who: 'akimat-abai' };
  const health = post('press-officer', 'health', ['central-body']);
  expect([may(health, 'AkimAttended', ofAkim), may(press, 'AkimAttended', ofAkim)]).toEqual([true, false]);
});

test('only who speaks for a body attests for it', () => {
  const duties: Duty[] = ['first-head', 'press-officer', 'moderator', 'executor', 'analyst', 'administrator'];
  const allowed = duties.filter((each) => may(post(each, 'akimat-abai', ['akimat'], 'abai'), 'SectorMeetingHeld'));
  expect(allowed).toEqual(['first-head', 'press-officer']);
});

test('nobody attests for the body whose duty it is, whatever its roles', () => {
  for (const act of Object.keys(ATTESTORS).filter(isAttestable)) {
    const own = { who: 'administration', holder: 'administration', host: 'administration' };
    expect(may(controller, act, own), act).toBe(false);
    expect(may(controller, act), act).toBe(true);
  }
});

test('one post in the judged body does not spoil another elsewhere', () => {
  const two = person(post('first-head', 'health', ['central-body']), akim);
  expect(postAttesting(two, 'VenueAgreed', duty)?.body).toBe('akimat-abai');
});

test('an attestation is taken back by the heads of the body that gave it, or by the controller', () => {
  const given = { body: 'akimat-abai' };
  const officer = post('press-officer', 'akimat-abai', ['akimat'], 'abai');
  const judged = post('first-head', 'health', ['central-body']);
  expect([akim, controller, officer, judged, premier].map((held) => canWithdraw(person(held), given))).toEqual([
    true,
    true,
    false,
    false,
    false
  ]);
});

test('a risk is recorded also by the body’s own head, and closed by anybody but that body', () => {
  const risk = { body: 'transport', region: 'abai' };
  const own = post('first-head', 'transport', ['central-body']);
  const everybody = [controller, premier, akim, own, press, post('akim', 'akimat-ulytau', ['akimat'], 'ulytau')];
  const posts = (by: typeof postRecordingRisk): boolean[] =>
    everybody.map((held) => by(person(held), risk) !== undefined);
  expect(posts(postRecordingRisk)).toEqual([true, true, true, true, false, false]);
  expect(posts(postClosingRisk)).toEqual([true, true, true, false, false, false]);
});

test('proofs are read by whose duty it is, the holder, the host, who may attest, and who oversees; by nobody else', () => {
  const health = post('moderator', 'health', ['central-body']);
  const info = post('analyst', 'information', ['central-body', 'mass-media-body']);
  const elsewhere = post('akim', 'akimat-aqtobe', ['akimat'], 'aqtobe');
  const reads = (held: HeldPost, acts: EvidenceEvent[] = ['VenueAgreed']): boolean =>
    mayReadProofs(person(held), duty, acts);
  expect([health, akim, hall, controller, premier].map((held) => reads(held))).toEqual([true, true, true, true, true]);
  expect([press, info, elsewhere].map((held) => reads(held))).toEqual([false, false, false]);
  expect(reads(info, ['BriefingHeld'])).toBe(true);
  expect(mayReadProofs({ kind: 'visitor', device: null }, duty, ['VenueAgreed'])).toBe(false);
});

test('a risk is read in its body and region and by those who oversee', () => {
  const risk = { body: 'transport', region: 'abai' };
  const own = post('moderator', 'transport', ['central-body']);
  const elsewhere = post('akim', 'akimat-aqtobe', ['akimat'], 'aqtobe');
  const readers = [own, akim, controller, premier, post('first-head', 'health', ['central-body']), elsewhere];
  expect(readers.map((held) => mayReadRisk(person(held), risk))).toEqual([true, true, true, true, false, false]);
});

test('nobody refuses what their own body owes: the meeting of a body, the participation of the Government', () => {
  const risk = { body: 'transport', region: 'abai' };
  const refuses = (about: 'meeting' | 'participation', held: HeldPost): boolean =>
    postRefusing(person(held), about, risk) !== undefined;
  const holders = [controller, premier, akim, post('first-head', 'transport', ['central-body'])];
  expect(holders.map((held) => refuses('meeting', held))).toEqual([true, true, false, false]);
  expect(holders.map((held) => refuses('participation', held))).toEqual([true, false, false, false]);
  expect(holders.map((held) => postNaming(person(held)) !== undefined)).toEqual([false, true, false, false]);
});
