import { expect, test } from 'vitest';
import { DEEDS } from './deeds.ts';
import { PROOF_TYPES } from './journal-evidence.ts';
import { recordedAct } from './recorded-act.ts';

test('every act that proves a duty is read from a type of row, and only what takes a proof back records none', () => {
  expect(new Set(PROOF_TYPES.map(recordedAct).filter((act) => act !== undefined))).toEqual(new Set(Object.keys(DEEDS)));
  expect(PROOF_TYPES.filter((type) => recordedAct(type) === undefined).toSorted()).toEqual([
    'AttestationWithdrawn',
    'BroadcastRemoved',
    'HallRemoved',
    'VenueReopened',
    'VideoLinkReopened'
  ]);
  expect(recordedAct('constructor')).toBe(undefined);
});
