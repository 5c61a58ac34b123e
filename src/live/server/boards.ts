import { database, databasePool } from '#platform/server/database/database.ts';
import type { BoardSnapshot } from '../snapshot.ts';
import { LiveBoards } from './live-boards.ts';

let running: LiveBoards | undefined;

/** The boards of this process, from the first time one is asked for until `stopLive`. */
export const boards = (): LiveBoards => {
  running ??= new LiveBoards(database(), databasePool().options.connectionString ?? '');
  return running;
};

/** Ends all streams and stops listening; their pages come back to another node by themselves. */
export const stopLive = async (): Promise<void> => {
  const stopping = running;
  running = undefined;
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
