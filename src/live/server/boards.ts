import { closeRehearsal, database, databasePool } from '#platform/server/database/database.ts';
import { outOfRehearsal, rehearses } from '#platform/server/database/rehearsal-space.ts';
import type { BoardSnapshot } from '../snapshot.ts';
import { somethingIsRehearsed } from '../rehearsal/server/rehearsals.views.ts';
import { LiveBoards } from './live-boards.ts';

let running: LiveBoards | undefined;
let rehearsed: LiveBoards | undefined;

/** The boards of this process, from the first time one is asked for until `stopLive`; within a rehearsal those of the rehearsal. */
export const boards = (): LiveBoards => {
  if (rehearses()) return rehearsed ?? openRehearsed();
  return (running ??= opened());
};

/** The rehearsal may be ended on another node: then nothing of it is held open on this one for long. */
const LOOK_MS = 10_000;

const openRehearsed = (): LiveBoards => {
  rehearsed = opened();
  const looking = rehearsed;
  const look = setInterval(() => {
    if (rehearsed !== looking) return clearInterval(look);
    void outOfRehearsal(() => letGoWhenOver()).catch(() => undefined);
  }, LOOK_MS);
  look.unref();
  return rehearsed;
};

const letGoWhenOver = async (): Promise<void> => {
  if (await somethingIsRehearsed()) return;
  await stopRehearsedBoards();
  await closeRehearsal();
};

const opened = (): LiveBoards => new LiveBoards(database(), databasePool().options.connectionString ?? '');

/** Ends the streams of rehearsals, and all that reads their tables. */
export const stopRehearsedBoards = async (): Promise<void> => {
  const stopping = rehearsed;
  rehearsed = undefined;
  await stopping?.stop();
};

/** Ends all streams and stops listening; their pages come back to another node by themselves. */
export const stopLive = async (): Promise<void> => {
  const stopping = running;
  running = undefined;
  await stopRehearsedBoards();
  await stopping?.stop();
};

/** What a page is rendered from: the board as the audience was last told, and the id its event stream continues from. */
export type ShownBoard = { id: string; snapshot: BoardSnapshot; lastEvent: string };

/** The board of the meeting with this number; undefined when there is none to show. */
export const boardSnapshot = async (number: string): Promise<ShownBoard | undefined> => {
  const board = await boards().open(number);
  if (!board) return undefined;
  const { snapshot } = board.audience.edition;
  return { id: board.id, snapshot, lastEvent: board.audience.lastId };
};
