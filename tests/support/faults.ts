import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { mintDevice } from '#platform/server/http/device-token.ts';
import { verifyJournal } from '#platform/server/journal/verify-journal.views.ts';

/** Ports that nobody listens on now. */
export const freePorts = async (count: number): Promise<number[]> => {
  const probes = Array.from({ length: count }, () => createServer());
  const ports = probes.map(
    (probe) =>
      new Promise<number>((done) => {
        probe.listen(0, '127.0.0.1', () => {
          const address = probe.address();
          done(typeof address === 'object' && address ? address.port : 0);
        });
      })
  );
  const free = await Promise.all(ports);
  await Promise.all(probes.map((probe) => new Promise((done) => probe.close(done))));
  return free;
};

/** The files of a product's own PostgreSQL say where it listens and who its first process is. */
export const postmaster = (data: string): { pid: number; url: string } => {
  const lines = readFileSync(join(data, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n');
  const password = readFileSync(join(data, 'postgres/password'), 'utf8');
  return { pid: Number(lines[0]), url: `postgres://kezdesu:${password}@127.0.0.1:${lines[3]}/kezdesu` };
};

/** Does something with the product's PostgreSQL. */
export const withDatabase = async <T>(data: string, read: (pool: pg.Pool) => Promise<T>): Promise<T> => {
  const pool = new pg.Pool({ connectionString: postmaster(data).url, max: 2 });
  try {
    return await read(pool);
  } finally {
    await pool.end();
  }
};

/** A question that can be voted for: its meeting's number, its id and the path of its support. */
export type Target = { meeting: string; question: string; path: string };

/** An open question of the meeting that is live. */
export const openQuestion = (data: string): Promise<Target> =>
  withDatabase(data, async (pool) => {
    const { rows } = await pool.query<{ meeting: string; number: string; id: string }>(
      `select m.number as meeting, q.number, q.id from questions q join meetings m on m.id = q.meeting
       where m.status = 'live' and q.status = 'published' limit 1`
    );
    const row = rows[0];
    if (!row) throw new Error('Nothing is live.');
    return { meeting: row.meeting, question: row.id, path: `/live/${row.meeting}/questions/${row.number}/support` };
  });

let askers = 0;

/** Asks a question by the form as a browser without a script would; throws when it is not taken. Returns its text. */
export const ask = async (site: string, meeting: string, text: string): Promise<string> => {
  const body = new URLSearchParams({ text, reviewed: 'seen', receipt: text, hall: '', district: '' });
  // Each from an address of its own: one address may ask only so often.
  const from = `10.${askers >> 16}.${(askers >> 8) & 255}.${askers++ & 255}`;
  const headers = { accept: 'text/html', origin: site, 'x-forwarded-for': from, 'x-forwarded-proto': 'http' };
  const answer = await fetch(`${site}/meetings/${meeting}/ask`, { method: 'POST', body, headers, redirect: 'manual' });
  if (answer.status !== 303) throw new Error(`answered ${answer.status}`);
  return text;
};

/** Supports a question as a device that has never been here; throws when the vote is not taken. Returns the device. */
export const supportOnce = async (site: string, path: string): Promise<string> => {
  const { device, token } = mintDevice();
  const headers = { cookie: `device=${token}`, origin: site, 'x-forwarded-proto': 'http' };
  const answer = await fetch(site + path, { method: 'PUT', headers, signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
  return device;
};

/** Waits until something holds, at most so many seconds; says whether it came to hold. */
export const within = async (seconds: number, holds: () => boolean | Promise<boolean>): Promise<boolean> => {
  for (let tries = 0; tries < seconds * 20; tries += 1) {
    if (await holds()) return true;
    await sleep(50);
  }
  return holds();
};

/** What of the answered questions and votes is kept, what is half done, and whether the journal holds. */
export const whatIsKept = (data: string, question: string, asked: readonly string[], voted: readonly string[]) =>
  withDatabase(data, async (pool) => {
    const texts = await pool.query('select text from questions where text = any($1)', [asked]);
    const devices = await pool.query('select device from supports where question = $1 and device = any($2::uuid[])', [
      question,
      voted
    ]);
    const unjournaled = await pool.query(
      `select id from questions q where not exists (select from journal j where j.object_id = q.id::text and j.type = 'QuestionAsked')`
    );
    const halfDone = await pool.query(
      `select q.id from questions q where q.merged_into is null and q.status = 'published' and q.support <>
         (select count(distinct s.device) from counted_supports s join questions g on g.id = s.question where g.id = q.id or g.merged_into = q.id)`
    );
    return {
      texts: texts.rowCount,
      devices: devices.rowCount,
      unjournaled: unjournaled.rows,
      halfDone: halfDone.rows,
      journal: (await verifyJournal(pool)).ok
    };
  });

/** `whatIsKept` of a product that lost nothing. */
export const allKept = (asked: readonly string[], voted: readonly string[]) => ({
  texts: asked.length,
  devices: voted.length,
  unjournaled: [],
  halfDone: [],
  journal: true
});
