import { SLOW_MS } from '../hall-state.ts';

const BEAT_MS = 15_000;

/**
 * Says every 15 seconds that this hall is there, and whether the answer before came slowly or not at all. Calls `heard` with
 * whether the last word arrived; returns how to stop.
 */
export const beatOfHall = (address: string, heard: (arrived: boolean) => void): (() => void) => {
  let slow = false;
  const beat = async (): Promise<void> => {
    const from = performance.now();
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify({ slow }) }).catch(() => null);
    slow = answer === null || performance.now() - from > SLOW_MS;
    heard(answer !== null && answer.ok);
  };
  void beat();
  const timer = setInterval(() => void beat(), BEAT_MS);
  return () => clearInterval(timer);
};
