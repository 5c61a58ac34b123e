import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { JOURNAL_HEAD, newestHeads } from '#platform/server/journal/index.ts';
import { legalDate } from '#platform/words/index.ts';
import { publicationPath } from '../../publications/publication-path.ts';
import { atomFeed } from './atom-feed.ts';
import type { RequestHandler } from './$types';

/** More days than any reader of feeds leaves unread. */
const SIZE = 60;

/** The published heads as a feed: whoever subscribes keeps each of them outside of this site. */
export const GET: RequestHandler = async ({ url, locals: { locale, now } }) => {
  const { heads } = await newestHeads(1, SIZE);
  const here = (path: string): string => url.origin + localizeHref(path);
  const entries = heads.map(({ day, seq, hash, time, sha256 }) => ({
    id: `urn:sha256:${sha256}`,
    title: m.proof_feed_entry({ day: legalDate(day, locale), seq }),
    href: here(publicationPath({ kind: JOURNAL_HEAD, subject: day, version: 1 })),
    updated: time,
    text: `${seq}:${hash}`
  }));
  const head = {
    title: m.proof_feed_title(),
    self: here('/journal/heads.atom'),
    href: here('/journal'),
    language: locale,
    updated: heads[0]?.time ?? now.toString()
  };
  return new Response(atomFeed(head, entries), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
