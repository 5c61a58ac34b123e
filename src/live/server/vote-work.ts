import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { secret } from '#platform/server/config.ts';
import { beginsWithZeros, WORK_BITS, workText } from '../proof-of-work.ts';

/** A challenge can be solved for so long, and its solution then serves all votes of the device. */
const PERIOD_MS = 60_000;

/** What this device is to solve: made without keeping anything, worth nothing to another device or later. `at` in ms. */
export const workFor = (device: string, at: number): string => challengeOf(device, Math.floor(at / PERIOD_MS));

const challengeOf = (device: string, period: number): string =>
  createHmac('sha256', secret()).update(`work:${device}:${period}`).digest('base64url').slice(0, 22);

/** Has this device solved what it was given, in this period or the one before? */
export const isWorkDone = (solved: string | string[] | undefined, device: string, at: number): boolean => {
  const [challenge = '', nonce = ''] = String(solved ?? '').split('.');
  const period = Math.floor(at / PERIOD_MS);
  const isOurs = [period, period - 1].some((one) => sameText(challenge, challengeOf(device, one)));
  return isOurs && beginsWithZeros(createHash('sha256').update(workText(challenge, nonce)).digest(), WORK_BITS);
};

const sameText = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};
