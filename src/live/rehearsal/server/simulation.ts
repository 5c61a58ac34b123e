import type { Actor } from '#platform/actor.ts';
import { database } from '#platform/server/database/database.ts';
import { inRehearsal, outOfRehearsal } from '#platform/server/database/rehearsal-space.ts';
import { log } from '#platform/server/log.ts';
import { milliseconds, now } from '#platform/server/system-clock.ts';
import { hallsOf } from '#meetings/server/index.ts';
import { askQuestion, moderateQuestion, supportIntake } from '#questions/server/index.ts';
import { connectHall } from '../../doors/server/connect-hall.ts';
import { LONGEST_MINUTES } from '../rehearsal.ts';
import { keepPeople } from './rehearsals.store.ts';
import { rehearsedQuestions } from './rehearsals.views.ts';
import { type SimulatedAct, simulatedPeople } from '../simulated-people.ts';

const PEOPLE: Actor = { kind: 'system', name: 'rehearsal' };
const TICK_MS = 1_000;
/** How often people say that they are there, and learn whether the rehearsal was ended on another node. */
const LOOK_EVERY = 10;

/** A rehearsal: of which meeting, the rehearsed meeting's own id, and which people come. */
type Rehearsed = { of: string; meeting: string; seed: number };

/** Each person votes by one device, the same after a restart. */
const deviceOf = (person: number): string => `00000000-0000-4000-8000-${String(person).padStart(12, '0')}`;

/** Simulated people at a rehearsal, and who has asked what. They live in one process: the one that began it, or took it over. */
export class RehearsedPeople {
  readonly #of: string;
  readonly #meeting: string;
  readonly #acts: readonly SimulatedAct[];
  readonly #early: readonly string[];
  readonly #halls: readonly string[];
  readonly #questions: string[] = [];
  readonly #began: number;
  #next = 0;
  #ticks = 0;
  #timer: NodeJS.Timeout | undefined;

  private constructor({ of, meeting, seed }: Rehearsed, began: number, halls: readonly string[]) {
    const { early, acts } = simulatedPeople(seed, { minutes: LONGEST_MINUTES, halls: halls.length });
    this.#of = of;
    this.#meeting = meeting;
    this.#began = began;
    this.#early = early;
    this.#acts = acts;
    this.#halls = halls;
  }

  /** Lets people come to the rehearsed meeting with this id: first what they asked before, then, second by second, the rest. */
  static come(rehearsed: Rehearsed): Promise<RehearsedPeople> {
    return inRehearsal(async () => {
      const people = new RehearsedPeople(rehearsed, milliseconds(), await hallIds(rehearsed.meeting));
      for (const text of people.#early) await people.#ask(text, null, true);
      people.#wait();
      return people;
    });
  }

  /** Lets people go on at a rehearsal that began at `since` (milliseconds): what they missed meanwhile they leave out. */
  static goOn({ since, ...rehearsed }: Rehearsed & { since: number }): Promise<RehearsedPeople> {
    return inRehearsal(async () => {
      const people = new RehearsedPeople(rehearsed, since, await hallIds(rehearsed.meeting));
      people.#questions.push(...(await rehearsedQuestions(rehearsed.meeting)));
      const next = people.#acts.findIndex(({ atSeconds }) => atSeconds > people.#seconds());
      people.#next = next < 0 ? people.#acts.length : next;
      people.#wait();
      return people;
    });
  }

  leave(): void {
    clearTimeout(this.#timer);
    this.#next = this.#acts.length;
  }

  #wait(): void {
    if (this.#next >= this.#acts.length) return;
    this.#timer = setTimeout(
      () => void this.#tick().catch(() => log.warn('simulated people wait for the database')),
      TICK_MS
    );
    this.#timer.unref();
  }

  async #tick(): Promise<void> {
    this.#ticks += 1;
    try {
      if (this.#ticks % LOOK_EVERY === 0 && !(await this.#areAwaited())) return this.leave();
      const seconds = this.#seconds();
      for (let act = this.#acts[this.#next]; act && act.atSeconds <= seconds; act = this.#acts[this.#next]) {
        this.#next += 1;
        await this.#do(act);
      }
    } finally {
      this.#wait();
    }
  }

  #areAwaited(): Promise<boolean> {
    return outOfRehearsal(() => keepPeople(database(), this.#of, now()));
  }

  #seconds(): number {
    return (milliseconds() - this.#began) / 1_000;
  }

  async #do(act: SimulatedAct): Promise<void> {
    if (act.kind === 'ask') return this.#ask(act.text, act.hall, false);
    if (act.kind === 'hall') return this.#beat(act.hall);
    const question = this.#questions[act.question];
    if (question) await supportIntake.giveSupport(question, deviceOf(act.person));
  }

  async #ask(text: string, hall: number | null, early: boolean): Promise<void> {
    const door = hall === null ? 'web' : 'hall-phone';
    const asked = await askQuestion(PEOPLE, {
      meeting: this.#meeting,
      text,
      door,
      hall: hall === null ? '' : (this.#halls[hall] ?? '')
    });
    if (!asked.ok) return;
    this.#questions.push(asked.value.question);
    if (early) await moderateQuestion(PEOPLE, { question: asked.value.question, verdict: 'publish' });
  }

  async #beat(hall: number): Promise<void> {
    await connectHall(PEOPLE, { meeting: this.#meeting, hall: this.#halls[hall] ?? '' });
  }
}

const hallIds = async (meeting: string): Promise<string[]> => (await hallsOf(meeting)).map(({ id }) => id);
