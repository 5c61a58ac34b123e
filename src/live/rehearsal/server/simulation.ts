import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/actor.ts';
import { inRehearsal, outOfRehearsal } from '#platform/server/database/rehearsal-space.ts';
import { log } from '#platform/server/log.ts';
import { milliseconds } from '#platform/server/system-clock.ts';
import { hallsOf } from '#meetings/server/index.ts';
import { askQuestion, moderateQuestion, supportIntake } from '#questions/server/index.ts';
import { connectHall } from '../../doors/server/connect-hall.ts';
import { LONGEST_MINUTES } from '../rehearsal.ts';
import { somethingIsRehearsed } from './rehearsals.views.ts';
import { type SimulatedAct, simulatedPeople } from '../simulated-people.ts';

const PEOPLE: Actor = { kind: 'system', name: 'rehearsal' };
const TICK_MS = 1_000;
/** How often people look whether the rehearsal was ended on another node. */
const LOOK_EVERY = 10;

/** Simulated people at a rehearsal: who has asked what, which device is whose. Lives in the process that began the rehearsal. */
export class RehearsedPeople {
  readonly #meeting: string;
  readonly #acts: readonly SimulatedAct[];
  readonly #early: readonly string[];
  readonly #halls: readonly string[];
  readonly #questions: string[] = [];
  readonly #devices = new Map<number, string>();
  readonly #began = milliseconds();
  #next = 0;
  #ticks = 0;
  #timer: NodeJS.Timeout | undefined;

  private constructor(meeting: string, seed: number, halls: readonly string[]) {
    const { early, acts } = simulatedPeople(seed, { minutes: LONGEST_MINUTES, halls: halls.length });
    this.#meeting = meeting;
    this.#early = early;
    this.#acts = acts;
    this.#halls = halls;
  }

  /** Lets people come to the rehearsed meeting with this id: first what they asked before, then, second by second, the rest. */
  static come(meeting: string, seed: number): Promise<RehearsedPeople> {
    return inRehearsal(async () => {
      const people = new RehearsedPeople(
        meeting,
        seed,
        (await hallsOf(meeting)).map(({ id }) => id)
      );
      for (const text of people.#early) await people.#ask(text, null, true);
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
      if (this.#ticks % LOOK_EVERY === 0 && !(await outOfRehearsal(() => somethingIsRehearsed()))) return this.leave();
      const seconds = (milliseconds() - this.#began) / 1_000;
      for (let act = this.#acts[this.#next]; act && act.atSeconds <= seconds; act = this.#acts[this.#next]) {
        this.#next += 1;
        await this.#do(act);
      }
    } finally {
      this.#wait();
    }
  }

  async #do(act: SimulatedAct): Promise<void> {
    if (act.kind === 'ask') return this.#ask(act.text, act.hall, false);
    if (act.kind === 'hall') return this.#beat(act.hall);
    const question = this.#questions[act.question];
    if (question) await supportIntake.giveSupport(question, this.#device(act.person));
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

  #device(person: number): string {
    const known = this.#devices.get(person) ?? randomUUID();
    this.#devices.set(person, known);
    return known;
  }
}
