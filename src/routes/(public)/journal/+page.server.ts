import { localizeHref } from '#paraglide/runtime.js';
import { JOURNAL_HEAD, compareHead, newestHeads } from '#platform/server/journal/index.ts';
import { legalDate } from '#platform/words/index.ts';
import { readPage } from '../publications/asked-page.ts';
import { publicationPath } from '../publications/publication-path.ts';
import { readKeptHead } from './kept-head.ts';
import type { PageServerLoad } from './$types';

/** A month on a page. */
const SIZE = 31;

/** The published heads by day, and whether a kept one still fits. */
export const load: PageServerLoad = async ({ url, locals: { locale } }) => {
  const page = readPage(url);
  const typed = { seq: url.searchParams.get('seq') ?? '', hash: url.searchParams.get('hash') ?? '' };
  const kept = readKeptHead(typed.seq, typed.hash);
  const { total, heads } = await newestHeads(page, SIZE);
  return {
    typed: kept.state === 'given' ? { seq: String(kept.seq), hash: kept.hash } : typed,
    wrong: kept.state === 'wrong' ? kept.fields : [],
    compared: kept.state === 'given' ? { seq: kept.seq, found: await compareHead(kept.seq, kept.hash) } : null,
    page,
    pages: Math.ceil(total / SIZE),
    heads: heads.map(({ day, seq, hash }) => ({
      iso: day,
      day: legalDate(day, locale),
      line: `${seq}:${hash}`,
      receipt: localizeHref(publicationPath({ kind: JOURNAL_HEAD, subject: day, version: 1 }))
    })),
    feed: localizeHref('/journal/heads.atom')
  };
};
