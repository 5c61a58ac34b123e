import type { Actor } from '#platform/actor.ts';
import type { CommandOptions, Outcome } from '#platform/server/command/command.ts';
import { database } from '#platform/server/database/database.ts';
import { inRehearsal } from '#platform/server/database/rehearsal-space.ts';
import { now } from '#platform/server/system-clock.ts';
import { stopRehearsedBoards } from '../../server/boards.ts';
import { sessionByNumber } from '../../server/session.views.ts';
import { LONGEST_MINUTES } from '../rehearsal.ts';
import { endRehearsal } from './end-rehearsal.ts';
import { buildRehearsalSchema, copyMeeting, dropRehearsalSchema } from './rehearsal-schema.store.ts';
import { rehearsalsSince, somethingIsRehearsed } from './rehearsals.views.ts';
import { RehearsedPeople } from './simulation.ts';
import { resumeRehearsal } from './resume-rehearsal.ts';
import { startRehearsal } from './start-rehearsal.ts';

/** Whom this process has let come, by the real meeting's id. */
const present = new Map<string, RehearsedPeople>();

const SOON = { minutes: 15 } as const;

type Begun = { number: string };

/** Begins a rehearsal as `startRehearsal` does, makes its tables, copies the meeting and lets simulated people come. */
export const beginRehearsal = async (
  actor: Actor,
  input: unknown,
  options: CommandOptions = {}
): Promise<Outcome<Begun>> => {
  const begun = await startRehearsal(actor, input, options);
  if (!begun.ok) return begun;
  const { of, number, seed } = begun.value;
  if (present.has(of)) return { ok: true, value: { number } };
  try {
    await buildRehearsalSchema();
    const meeting = await copyMeeting(of, number, now().add(SOON));
    present.set(of, await RehearsedPeople.come({ of, meeting, seed }));
  } catch (error) {
    await finishRehearsal(actor, { meeting: of });
    throw error;
  }
  return { ok: true, value: { number } };
};

/** Lets simulated people who stopped with their process go on, in this one, from where the time now is. Refuses as `resumeRehearsal`. */
export const goOnRehearsing = async (
  actor: Actor,
  input: unknown,
  options: CommandOptions = {}
): Promise<Outcome<Begun>> => {
  const resumed = await resumeRehearsal(actor, input, options);
  if (!resumed.ok) return resumed;
  const { of, number, seed, since } = resumed.value;
  const session = await inRehearsal(() => sessionByNumber(database(), number));
  if (!session) return { ok: false, refusal: { reason: 'rehearsal-over' } };
  present.get(of)?.leave();
  present.set(of, await RehearsedPeople.goOn({ of, meeting: session.id, seed, since }));
  return { ok: true, value: { number } };
};

/** Ends it as `endRehearsal` does, and lets all that was rehearsed go, unless another rehearsal still stands on it. */
export const finishRehearsal = async (
  actor: Actor,
  input: unknown,
  options: CommandOptions = {}
): Promise<Outcome<{ meeting: string }>> => {
  const ended = await endRehearsal(actor, input, options);
  if (!ended.ok) return ended;
  const { meeting } = ended.value;
  present.get(meeting)?.leave();
  present.delete(meeting);
  await letGo();
  return ended;
};

const letGo = async (): Promise<void> => {
  if (await somethingIsRehearsed()) return;
  for (const people of present.values()) people.leave();
  present.clear();
  await stopRehearsedBoards();
  await dropRehearsalSchema();
};

/** Ends rehearsals that nobody ended, by the timetable, and lets go what they stood on. */
export const endForgottenRehearsals = async (): Promise<void> => {
  const product: Actor = { kind: 'system', name: 'rehearsal' };
  for (const { of } of await rehearsalsSince(now().subtract({ minutes: LONGEST_MINUTES })))
    await finishRehearsal(product, { meeting: of });
  await letGo();
};
