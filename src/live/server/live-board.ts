import type { Database } from '#platform/server/database/database.ts';
import { type BoardQuestion, type BoardSnapshot, snapshotOf } from '../snapshot.ts';
import { boardQuestions } from './board.views.ts';
import { Channel } from './channel.ts';
import { sessionByNumber, sessionOfMeeting, sessionPart, type SessionPart } from './session.views.ts';

const AUDIENCE_MS = 1_000;
const STAFF_MS = 250;

/** The board of one meeting in memory. The database is the truth: this can be rebuilt from it at any moment. */
export class LiveBoard {
  readonly id: string;
  readonly audience: Channel;
  readonly staff: Channel;
  #session: SessionPart;
  #questions: Map<string, BoardQuestion>;
  #idsByNumber = new Map<string, string>();

  private constructor(id: string, session: SessionPart, questions: BoardQuestion[]) {
    this.id = id;
    this.#session = session;
    this.#questions = new Map();
    for (const question of questions) this.#keep(question);
    this.audience = new Channel(() => this.snapshot(), AUDIENCE_MS);
    this.staff = new Channel(() => this.snapshot(), STAFF_MS);
  }

  /** Builds the board of the meeting with this number from the database; undefined when there is none to show. */
  static async build(db: Database, number: string): Promise<LiveBoard | undefined> {
    const row = await sessionByNumber(db, number);
    if (!row) return undefined;
    const [session, questions] = await Promise.all([sessionPart(db, row), boardQuestions(db, row.id)]);
    return new LiveBoard(row.id, session, questions);
  }

  /** The public snapshot of this moment. */
  snapshot(): BoardSnapshot {
    return snapshotOf({ ...this.#session, questions: this.#questions });
  }

  question(number: string): BoardQuestion | undefined {
    return this.#questions.get(this.#idsByNumber.get(number) ?? '');
  }

  /** Takes over a question as it now stands in the database; null when it has left the board. */
  put(id: string, question: BoardQuestion | null): void {
    const known = this.#questions.get(id);
    if (question) this.#keep(question);
    else if (known) this.#drop(known);
    else return;
    this.#touch();
  }

  /** Takes over a new count of support. */
  setSupport(id: string, support: number): void {
    const known = this.#questions.get(id);
    if (!known || known.support === support) return;
    this.#questions.set(id, { ...known, support });
    this.#touch();
  }

  /** Reads the meeting, its session and its clock anew. */
  async refreshSession(db: Database): Promise<void> {
    const row = await sessionOfMeeting(db, this.id);
    if (!row) return;
    this.#session = await sessionPart(db, row);
    this.#touch();
  }

  /** Reads everything anew, after a time in which news may have been missed. */
  async rebuild(db: Database): Promise<void> {
    const questions = await boardQuestions(db, this.id);
    this.#questions = new Map();
    this.#idsByNumber = new Map();
    for (const question of questions) this.#keep(question);
    await this.refreshSession(db);
  }

  readers(): number {
    return this.audience.size + this.staff.size;
  }

  close(): void {
    this.audience.close();
    this.staff.close();
  }

  #keep(question: BoardQuestion): void {
    this.#questions.set(question.id, question);
    this.#idsByNumber.set(question.number, question.id);
  }

  #drop({ id, number }: BoardQuestion): void {
    this.#questions.delete(id);
    this.#idsByNumber.delete(number);
  }

  #touch(): void {
    this.audience.touch();
    this.staff.touch();
  }
}
