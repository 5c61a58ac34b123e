// Joins, questions asked, and what a reader of the board costs, also through nginx.
import { type Figures, growingTable } from '../support/growing-table.ts';
import { type Loaded, loadByMany, medianLoad } from '../support/many-clients.ts';
import { fillMeeting } from './meeting.ts';
import { startNginx } from './nginx.ts';
import { type Site, withNodes } from './site.ts';
import type { Sizes } from './sizes.ts';

const CLIENTS = 2;
const HEADS = ['what', 'a second', 'p50', 'p99 ms', 'failed'];

const figures = ({ perSecond, p50, p99, failed }: Loaded): Figures => [
  perSecond.toFixed(0),
  p50.toFixed(0),
  p99.toFixed(0),
  failed
];

/** Reads an address in so many rounds; the one in the middle. */
const get = async (url: string, path: string, accept: Record<string, string>, sizes: Sizes): Promise<Loaded> => {
  const runs: Loaded[] = [];
  for (let round = 0; round < sizes.rounds; round += 1) runs.push(await getOnce(url, path, accept, sizes));
  return medianLoad(runs);
};

const getOnce = (
  url: string,
  path: string,
  headers: Record<string, string>,
  { readConnections: connections, seconds }: Sizes
): Promise<Loaded> => loadByMany({ url, path, method: 'GET', headers, connections, seconds }, CLIENTS);

const COMPRESSED = { 'accept-encoding': 'br' };

/** Phones that come to a meeting (its page), and questions asked by form, each from an address of its own. */
export const measureJoins = async ({ product, hot }: Site, sizes: Sizes): Promise<void> => {
  const { readConnections: connections, seconds } = sizes;
  const table = growingTable(
    `Joins (the phone page, ${connections} connections; goal 5,000/s) and questions asked by form (goal 2,000/s).`,
    HEADS
  );
  await table.row('joins', async () =>
    figures(await get(product.url, `/live/${hot.meeting}`, { accept: 'text/html', ...COMPRESSED }, sizes))
  );
  for (const [name, accept] of Object.entries(SENDERS))
    await table.row(name, async () =>
      figures(
        await loadByMany(
          { ...questionsTo(product.url, hot.meeting, accept), method: 'POST', connections, seconds },
          CLIENTS
        )
      )
    );
};

/** Who sends a question, and what answer it takes. */
const SENDERS = { 'questions by script': 'application/json', 'questions by form': 'text/html' };

const questionsTo = (url: string, meeting: string, accept: string) => ({
  url,
  path: `/meetings/${meeting}/ask`,
  headers: {
    accept,
    'content-type': 'application/x-www-form-urlencoded',
    origin: url,
    'x-forwarded-proto': 'http'
  },
  body: `text=Bizdin+auylda+jol+qashan+salynady+{n}&reviewed=seen&receipt=${encodeURIComponent(accept)}-{n}&hall=&district=`
});

/** A board of few and of many questions costs a reader the same (± 10 %). */
export const measureBoard = async ({ database, hot }: Site, sizes: Sizes): Promise<void> => {
  const table = growingTable(
    `board.json of a meeting with few and with many questions, ${sizes.readConnections} connections; of more than a hundred a hundred are listed. Goal: 100 and 20,000 the same, ± 10 %.`,
    [...HEADS, 'bytes']
  );
  const path = `/live/${hot.meeting}/board.json`;
  for (const total of sizes.boards)
    await table.row(`${total} questions`, async () => {
      await fillMeeting(database, hot.meetingId, total);
      return withNodes(database, 1, async ([node]) => {
        const url = node?.url ?? '';
        const bytes = (await textOf(url + path)).length;
        return [...figures(await get(url, path, COMPRESSED, sizes)), bytes];
      });
    });
};

const textOf = async (url: string): Promise<Buffer> =>
  Buffer.from(await (await fetch(url, { signal: AbortSignal.timeout(20_000) })).arrayBuffer());

/** The board through nginx beside nginx serving a file of the same bytes, in turns. */
export const measureNginx = async ({ product, hot }: Site, sizes: Sizes): Promise<void> => {
  const table = growingTable(
    `board.json through nginx beside nginx serving a file of the same bytes, in ${sizes.rounds} rounds in turns, each row the median of its rates. Goal: 0.8 of it. Two generators on the same two cores bound both.`,
    [...HEADS, 'ratio']
  );
  const path = `/live/${hot.meeting}/board.json`;
  await table.row('board.json', async () => {
    const nginx = await startNginx(product.url, await textOf(product.url + path));
    try {
      const [ours, theirs]: [Loaded[], Loaded[]] = [[], []];
      for (let round = 0; round < sizes.rounds; round += 1) {
        theirs.push(await getOnce(nginx.url, '/file/board.json', {}, sizes));
        ours.push(await getOnce(nginx.url, path, {}, sizes));
      }
      const file = medianLoad(theirs);
      await table.row('file', () => Promise.resolve(figures(file)));
      const board = medianLoad(ours);
      return [...figures(board), (board.perSecond / file.perSecond).toFixed(2)];
    } finally {
      await nginx.stop();
    }
  });
};
