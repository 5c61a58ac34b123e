import type { Database } from '#platform/server/database/database.ts';
import { Listening } from '#platform/server/database/listening.ts';
import { log } from '#platform/server/log.ts';
import { now } from '#platform/server/system-clock.ts';
import { readSupportNotice, type SupportChange } from '#questions/index.ts';
import { supportIntake } from '#questions/server/index.ts';
import { boardQuestionsByIds } from './board.views.ts';
import { journalEnd, journalNews } from './journal-news.views.ts';
import { LiveBoard } from './live-board.ts';
import { presentOn } from './presence.views.ts';

/** News of many acts close together is read once. */
const GATHER_MS = 50;
/** In case a notice was missed. */
const POLL_MS = 2_000;
/** Boards without readers are dropped when there are more than these. */
const MOST_IDLE = 30;

/**
 * The boards of this node, built when first asked for and kept fresh by the journal's and the votes' notices, whichever
 * node the acts were committed on. No node is special.
 */
export class LiveBoards {
  readonly #db: Database;
  readonly #boards = new Map<string, Promise<LiveBoard | undefined>>();
  readonly #loaded = new Map<string, LiveBoard>();
  readonly #news: Listening;
  readonly #forget: () => void;
  #poll: NodeJS.Timeout | undefined;
  #gather: NodeJS.Timeout | undefined;
  /** Up to which row of the journal the boards know; undefined until the database has been reached. */
  #seq: number | undefined;
  /** Reading follows reading, so that what is read later is not older. */
  #work: Promise<void>;

  constructor(db: Database, url: string) {
    this.#db = db;
    this.#news = new Listening(
      url,
      {
        journal: () => this.#wake(GATHER_MS),
        board_presence: (meeting) => void this.#queue(() => this.#tellPresence(meeting)).catch(() => undefined),
        support: (notice) => void this.#queue(() => Promise.resolve(this.#count(readSupportNotice(notice))))
      },
      () => void this.#queue(() => this.#rebuildAll())
    );
    this.#forget = supportIntake.onSupportChanged((changes) => this.#count(changes));
    this.#work = this.#start();
  }

  /** The board of the meeting with this number; undefined when there is none to show. */
  async open(number: string): Promise<LiveBoard | undefined> {
    const known = this.#boards.get(number);
    if (known) return known;
    const building = this.#build(number);
    this.#boards.set(number, building);
    const board = await building.catch(() => undefined);
    if (!board) this.#boards.delete(number);
    return building;
  }

  /** Resolves when all news heard so far is on the boards. */
  async settled(): Promise<void> {
    this.#wake(0);
    await new Promise((done) => setTimeout(done, GATHER_MS));
    await this.#work;
  }

  async stop(): Promise<void> {
    clearInterval(this.#poll);
    clearTimeout(this.#gather);
    this.#forget();
    for (const board of this.#loaded.values()) board.close();
    await this.#work;
    await this.#news.stop();
  }

  async #start(): Promise<void> {
    this.#poll = setInterval(() => this.#wake(0), POLL_MS);
    this.#poll.unref();
    await this.#news.start();
  }

  async #build(number: string): Promise<LiveBoard | undefined> {
    let board: LiveBoard | undefined;
    await this.#queue(async () => {
      board = await LiveBoard.build(this.#db, number);
      if (board) this.#loaded.set(number, board);
    });
    this.#dropIdle();
    return board;
  }

  #dropIdle(): void {
    const idle = Array.from(this.#loaded).filter(([, board]) => board.readers() === 0);
    for (const [number, board] of idle.slice(0, Math.max(0, idle.length - MOST_IDLE))) {
      board.close();
      this.#loaded.delete(number);
      this.#boards.delete(number);
    }
  }

  #wake(after: number): void {
    this.#gather ??= setTimeout(() => {
      this.#gather = undefined;
      void this.#queue(() => this.#readJournal()).catch(() => log.warn('live boards wait for the database'));
    }, after);
  }

  #queue(work: () => Promise<void>): Promise<void> {
    const done = this.#work.then(work);
    this.#work = done.catch(() => undefined);
    return done;
  }

  async #readJournal(): Promise<void> {
    if (this.#seq === undefined) return this.#rebuildAll();
    const { last, questions, meetings } = await journalNews(this.#db, this.#seq);
    if (questions.length > 0) await this.#refreshQuestions(questions);
    for (const board of this.#loaded.values()) if (meetings.includes(board.id)) await board.refreshSession(this.#db);
    this.#seq = last;
  }

  async #refreshQuestions(ids: string[]): Promise<void> {
    if (this.#loaded.size === 0) return;
    const rows = await boardQuestionsByIds(this.#db, ids);
    for (const board of this.#loaded.values()) {
      const here = new Map(
        rows.filter(({ meeting }) => meeting === board.id).map((row) => [row.question.id, row.question])
      );
      for (const id of ids) board.put(id, here.get(id) ?? null);
    }
  }

  async #rebuildAll(): Promise<void> {
    this.#seq = await journalEnd(this.#db);
    for (const board of this.#loaded.values()) await board.rebuild(this.#db);
  }

  /** Who is on a board is told to its staff as it is; nobody is told of it later. */
  async #tellPresence(meeting: string): Promise<void> {
    const followed = [...this.#loaded.values()].filter(({ id, staff }) => id === meeting && staff.size > 0);
    if (followed.length === 0) return;
    const present = await presentOn(meeting, now(), this.#db);
    for (const { staff } of followed) staff.tell('presence', present);
  }

  #count(changes: readonly SupportChange[]): void {
    for (const board of this.#loaded.values())
      for (const { meeting, question, support } of changes)
        if (meeting === board.id) board.setSupport(question, support);
  }
}
