import { error, type RequestEvent } from '@sveltejs/kit';
import { canSort } from '#sorting/index.ts';
import {
  askPeriodSorting,
  askSorting,
  boardSorting,
  cancelSorting,
  correctSorting,
  undoCorrection
} from '#sorting/server/index.ts';
import { submit, type Failure } from '../../../submit.server.ts';

type Board = NonNullable<Awaited<ReturnType<typeof boardSorting>>>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a request has read: a result of thousands of groups takes a while, and the list and the page beside it need the same. */
const opened = new WeakMap<App.Locals, Promise<Board | undefined>>();

/** The sorting of this address, for who may work on it; read once for each request. */
export const openBoard = async (id: string | undefined, locals: App.Locals): Promise<Board> => {
  const reading =
    opened.get(locals) ?? (id !== undefined && UUID.test(id) ? boardSorting(id) : Promise.resolve(undefined));
  opened.set(locals, reading);
  const board = await reading;
  if (!board) error(404);
  if (!canSort(locals.actor, board.owner)) error(403);
  return board;
};

const addressOf = (event: RequestEvent, sorting: string, group: string | null, done: string): string => {
  const onGroup = event.params['group'] !== undefined && group !== null;
  return `/office/sorting/${sorting}${onGroup ? `/${group}` : ''}?done=${done}`;
};

/** What both pages of the board can do. */
export const boardActions = {
  correct: (event: RequestEvent): Promise<Failure> =>
    submit(event, correctSorting, { to: ({ sorting, group, act }) => addressOf(event, sorting, group, act) }),
  undo: (event: RequestEvent): Promise<Failure> =>
    submit(event, undoCorrection, { to: ({ sorting, group }) => addressOf(event, sorting, group, 'undone') }),
  ask: (event: RequestEvent): Promise<Failure> =>
    submit(event, askSorting, { to: ({ sorting }) => addressOf(event, sorting, null, 'asked') }),
  askPeriod: (event: RequestEvent): Promise<Failure> =>
    submit(event, askPeriodSorting, { to: ({ sorting }) => addressOf(event, sorting, null, 'asked') }),
  cancel: (event: RequestEvent): Promise<Failure> =>
    submit(event, cancelSorting, { to: ({ sorting }) => addressOf(event, sorting, null, 'cancelled') })
};
