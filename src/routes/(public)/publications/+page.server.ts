import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { listPublications, publicationKinds } from '#platform/server/publication/index.ts';
import { shortDateTime } from '#platform/words/index.ts';
import { registerNames } from '../../register-names.server.ts';
import { readPage } from './asked-page.ts';
import { publicationPath } from './publication-path.ts';
import { kindName, subjectName } from './publication-words.ts';
import type { PageServerLoad } from './$types';

const SIZE = 15;

/** Everything published, the newest first; by kind, or by the hash somebody holds. */
export const load: PageServerLoad = async ({ url, locals: { locale, now } }) => {
  const page = readPage(url);
  const sha256 = (url.searchParams.get('sha256') ?? '').trim().toLowerCase().slice(0, 100);
  const [kinds, { body, region }] = await Promise.all([publicationKinds(), registerNames(locale, today(now))]);
  const kind = kinds.find((one) => one === url.searchParams.get('kind')) ?? '';
  const { total, publications } = await listPublications({ sha256: sha256 || null, kind: kind || null }, page, SIZE);
  const query = new URLSearchParams({ ...(sha256 ? { sha256 } : {}), ...(kind ? { kind } : {}) });
  return {
    sha256,
    kind,
    kinds: [
      { value: '', text: m.proof_any_kind() },
      ...kinds.map((value) => ({ value, text: kindName(value, locale) }))
    ],
    total,
    page,
    pageHrefs: Array.from({ length: Math.ceil(total / SIZE) }, (_, at) =>
      localizeHref(`/publications?${new URLSearchParams([...query, ['page', String(at + 1)]])}`)
    ),
    publications: publications.map(({ publishedAt, ...one }) => ({
      ...one,
      name: kindName(one.kind, locale),
      subject: subjectName(one.kind, one.subject, { locale, body, region }),
      at: shortDateTime(publishedAt, locale),
      iso: publishedAt.toString(),
      href: localizeHref(publicationPath(one))
    }))
  };
};
