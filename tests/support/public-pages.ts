import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';

/** A public page as the tests open it. */
export type PublicPage = {
  /** Without the language. */
  path: string;
  /** The folder of `src/routes/(public)` that answers it. */
  route: string;
  status: 200 | 404;
  /** Pages that act as one types or watches load a script; all others carry none. */
  script: boolean;
};

const FOLDER = join(import.meta.dirname, '../../src/routes/(public)');

/** Every folder of `src/routes/(public)` that is a page. */
export const publicRoutes = (): string[] =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('+page.svelte'))
    .map((file) => file.replace(/\/?\+page\.svelte$/, ''))
    .toSorted();

/** Every public page in its states, of the demonstration that runs for the browser tests. */
export const publicPages = async (): Promise<PublicPage[]> => {
  const examples = await examplesOf(inject('productDatabase'));
  return Object.entries(pathsOf(examples)).flatMap(([route, paths]) =>
    paths.map((path) => ({
      path,
      route,
      status: route === '[...path]' ? (404 as const) : (200 as const),
      script: WITH_SCRIPT.includes(route)
    }))
  );
};

/** The first page of every route, to stand for its states. */
export const onePerRoute = (pages: readonly PublicPage[]): PublicPage[] =>
  pages.filter(({ route }, at) => pages.findIndex((page) => page.route === route) === at);

/** The prefix of an address in a language, and the language it says. */
export const LANGUAGES = [
  ['', 'kk'],
  ['/ru', 'ru'],
  ['/en', 'en']
] as const;

/** Opens a public page in a language: answered as it should be, with one heading. */
export const openPublic = async (page: Page, prefix: string, { path, status }: PublicPage): Promise<void> => {
  const response = await page.goto(prefix + path);
  expect(response?.status(), prefix + path).toBe(status);
  expect(await page.locator('h1').count(), `${prefix}${path} has one heading`).toBe(1);
};

const WITH_SCRIPT = ['live/[meeting]', 'meetings/[meeting]/ask', 'q/[secret]'];

const EXAMPLES = {
  held: `select m.number as found from meetings m join questions q on q.meeting = m.id join assignments a on a.question = q.id
    where m.status = 'held' group by m.number order by count(*) desc, m.number limit 1`,
  live: `select number as found from meetings where status = 'live' limit 1`,
  polled: `select m.number as found from time_polls p join meetings m on m.id = p.meeting where p.closes_on >= current_date limit 1`,
  coming: `select number as found from meetings where status = 'announced' order by starts_at limit 1`,
  disputed: `select q.number as found from questions q join assignments a on a.question = q.id where a.status = 'disputed' limit 1`,
  merged: `select number as found from questions where status = 'merged' limit 1`,
  declined: `select number as found from questions where status = 'declined' limit 1`,
  referred: `select number as found from questions where status = 'referred' limit 1`,
  quarter: `select subject as found from publications where kind = 'quarterly-progress' order by subject limit 1`,
  minutes: `select subject as found from publications where kind = 'minutes' order by subject desc limit 1`,
  sorted: `select subject as found from publications where kind = 'sorting' and subject ~ '^2' order by subject desc limit 1`,
  sortedPeriod: `select subject as found from publications where kind = 'sorting' and subject ~ '^body' order by subject limit 1`,
  sortedPeriodGroup: `select content::jsonb -> 'groups' -> 0 ->> 'id' as found from publications
    where kind = 'sorting' and subject ~ '^body' order by subject, version desc limit 1`,
  sortedGroup: `select g.id as found from adopted_groups g join meetings m on m.id = g.meeting
    where m.number = (select subject from publications where kind = 'sorting' and subject ~ '^2' order by subject desc limit 1)
    order by g.id limit 1`,
  sortedQuestion: `select p.question as found from adopted_places p
    where not exists (select from sorting_contests c where c.question = p.question) order by p.question limit 1`,
  priorities: `select split_part(subject, '/', 2) || '/' || split_part(subject, '/', 1) as found
    from publications where kind = 'region-priorities' order by subject desc limit 1`,
  plan: `select year || '/' || body as found from departmental_plans where status = 'published'
    order by year desc, body limit 1`,
  broadcast: `select m.number || '/watch/' || b.id as found from broadcasts b join meetings m on m.id = b.meeting
    where m.status = 'announced' order by m.starts_at, b.id limit 1`,
  recording: `select m.number as found from recordings r join meetings m on m.id = r.meeting order by m.number limit 1`,
  entry: `select e.id as found from meetings m join schedule_entries e on e.id = m.entry where m.status = 'announced'
    order by m.starts_at limit 1`,
  past: `select e.id as found from meetings m join schedule_entries e on e.id = m.entry where m.status = 'held'
    order by m.starts_at desc limit 1`,
  ticket: `select t.id as found from reception_tickets t join meetings m on m.id = t.meeting where m.status = 'live'
    order by t.number desc limit 1`,
  reported: `select question as found from assignments where status = 'outcome-reported' limit 1`
} as const;

type Examples = Record<keyof typeof EXAMPLES | 'link' | 'ticketLink' | 'sortedLink', string>;

const examplesOf = async (url: string): Promise<Examples> => {
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  const found: [string, string][] = [];
  for (const [name, sql] of Object.entries(EXAMPLES)) {
    const { rows } = await database.query<{ found: string }>(sql);
    if (!rows[0]) throw new Error(`The demonstration has no example of: ${name}`);
    found.push([name, rows[0].found]);
  }
  await database.end();
  const examples: Record<string, string> = Object.fromEntries(found);
  const at = (name: keyof typeof EXAMPLES): string => examples[name] ?? '';
  return {
    held: at('held'),
    live: at('live'),
    polled: at('polled'),
    coming: at('coming'),
    disputed: at('disputed'),
    merged: at('merged'),
    declined: at('declined'),
    referred: at('referred'),
    quarter: at('quarter'),
    minutes: at('minutes'),
    sorted: at('sorted'),
    sortedGroup: at('sortedGroup'),
    sortedPeriod: at('sortedPeriod'),
    sortedPeriodGroup: at('sortedPeriodGroup'),
    sortedQuestion: at('sortedQuestion'),
    priorities: at('priorities'),
    plan: at('plan'),
    entry: at('entry'),
    past: at('past'),
    reported: at('reported'),
    broadcast: at('broadcast'),
    recording: at('recording'),
    ticket: at('ticket'),
    link: await privateLink(at('reported')),
    sortedLink: await privateLink(at('sortedQuestion')),
    ticketLink: await ticketLink(at('ticket'))
  };
};

/** The private link of a question: its secret is made with that of the product under test. */
const privateLink = async (question: string): Promise<string> => {
  process.env['DATA_DIR'] = inject('productData');
  const { privateLinkOf } = await import('#questions/server/private-link.ts');
  return privateLinkOf(question);
};

/** The same of a ticket for the reception. */
const ticketLink = async (ticket: string): Promise<string> => {
  process.env['DATA_DIR'] = inject('productData');
  const { ticketLinkOf } = await import('#live/doors/server/ticket-link.ts');
  return ticketLinkOf(ticket);
};

const YEAR = Temporal.Now.plainDateISO('Asia/Almaty').year;

const pathsOf = (at: Examples): Record<string, readonly string[]> => ({
  '': ['/'],
  '[...path]': ['/nowhere/at-all'],
  about: ['/about'],
  control: ['/control'],
  'control/method': ['/control/method'],
  'control/upcoming': ['/control/upcoming', '/control/upcoming?body=transport&point=1-6'],
  'control/[year]/[body]/[norm]': [`/control/${YEAR}/transport/1-7`],
  decree: ['/decree'],
  'decree/[edition]/[norm]': ['/decree/rule-since-2024/quarterly-summary', '/decree/decree-863/social-networks'],
  'decree/[point]': ['/decree/1', '/decree/1-3', '/decree/1-7', '/decree/4-3'],
  display: ['/display'],
  find: ['/find', '/find?number=26-000123-X'],
  journal: ['/journal', '/journal?hash=12', `/journal?seq=1&hash=${'0'.repeat(64)}`],
  live: ['/live'],
  'live/[meeting]': [`/live/${at.live}`, `/live/${at.coming}`],
  meetings: ['/meetings', '/meetings?region=turkistan&year=2026'],
  'meetings/[meeting]': [`/meetings/${at.held}`, `/meetings/${at.live}`, `/meetings/${at.coming}`],
  'meetings/[meeting]/ask': [`/meetings/${at.coming}/ask`],
  'meetings/[meeting]/minutes': [`/meetings/${at.minutes}/minutes`],
  'meetings/[meeting]/reception': [`/meetings/${at.coming}/reception`],
  'meetings/[meeting]/moderation': [`/meetings/${at.held}/moderation`, `/meetings/${at.coming}/moderation`],
  'meetings/[meeting]/sorting': [
    `/meetings/${at.sorted}/sorting`,
    `/meetings/${at.sorted}/sorting?order=fair`,
    `/meetings/${at.sorted}/sorting?order=urgency`
  ],
  'meetings/[meeting]/sorting/[group]': [`/meetings/${at.sorted}/sorting/${at.sortedGroup}`],
  'meetings/[meeting]/time': [`/meetings/${at.polled}/time`],
  'meetings/[meeting]/watch/[broadcast]': [`/meetings/${at.broadcast}`, `/meetings/${at.recording}/watch/recording`],
  'open-data': ['/open-data'],
  plans: ['/plans', '/plans?year=2000'],
  'plans/[year]/[body]': [`/plans/${at.plan}`],
  priorities: ['/priorities', '/priorities?year=2000'],
  'priorities/[year]/[body]': [`/priorities/${at.priorities}`],
  privacy: ['/privacy'],
  progress: ['/progress'],
  'progress/[body]/[quarter]': [`/progress/${at.quarter}`],
  promises: ['/promises', '/promises?region=abai&state=disputed'],
  publications: ['/publications'],
  'publications/[kind]/[...subject]/[version]': [`/publications/quarterly-progress/${at.quarter}/1`],
  'q/[secret]': [at.link],
  'q/[secret]/contest': [`${at.sortedLink}/contest`],
  'q/[secret]/response': [`${at.link}/response`],
  'q/confirm/[token]': ['/q/confirm/x'],
  questions: ['/questions', '/questions?text=zzzz'],
  'questions/[number]': [at.disputed, at.merged, at.declined, at.referred].map((number) => `/questions/${number}`),
  'reception/[secret]': [at.ticketLink],
  'regions/[region]': ['/regions/turkistan'],
  'schedule/entries/[entry]': [`/schedule/entries/${at.entry}`, `/schedule/entries/${at.past}`],
  'schedule/subscriptions/[token]': ['/schedule/subscriptions/x'],
  'schedule/subscriptions/[token]/end': ['/schedule/subscriptions/x/end'],
  sorting: ['/sorting'],
  'sorting/method': ['/sorting/method'],
  'sorting/[scope]': [`/sorting/${at.sortedPeriod}`, `/sorting/${at.sortedPeriod}?order=fair`],
  'sorting/[scope]/[group]': [`/sorting/${at.sortedPeriod}/${at.sortedPeriodGroup}`],
  schedule: ['/schedule', '/schedule?view=map', '/schedule?view=table']
});
