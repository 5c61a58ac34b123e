import { error } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { type PublicationPlace, publicationsOf, type Receipt, receiptOf } from '#platform/server/publication/index.ts';
import type { Locale } from '#platform/locale.ts';
import { legalDate, shortDateTime } from '#platform/words/index.ts';
import { registerNames } from '../../../../../register-names.server.ts';
import { publicationFile, publicationPath, readPlace } from '../../../publication-path.ts';
import { kindName, publicationPage, subjectName } from '../../../publication-words.ts';
import type { PageServerLoad } from './$types';

/** The receipt of one version: what it says, how far it is proved, what came after it, and the files to check it by. */
export const load: PageServerLoad = async ({ params, locals: { locale, now } }) => {
  const place = readPlace(params);
  const receipt = place && (await receiptOf(place));
  if (!place || !receipt) error(404);
  const { body, region } = await registerNames(locale, today(now));
  const page = publicationPage(place.kind, place.subject, place.version);
  return {
    name: kindName(place.kind, locale),
    ...place,
    subject: subjectName(place.kind, place.subject, { locale, body, region }),
    ...shown(receipt, locale),
    page: page === undefined ? null : localizeHref(page),
    files: {
      receipt: publicationFile('receipt', place),
      content: publicationFile('content', place),
      chainFiles: receipt.chainFiles
    },
    versions: await versionsOf(place, locale)
  };
};

const shown = ({ publication, row, head }: Receipt, locale: Locale) => ({
  sha256: publication.sha256,
  at: shortDateTime(publication.publishedAt, locale),
  iso: publication.publishedAt,
  seq: row.seq,
  rowHash: row.hash,
  head: head && { day: legalDate(head.day, locale), seq: head.seq }
});

const versionsOf = async ({ kind, subject }: PublicationPlace, locale: Locale) =>
  (await publicationsOf(kind, subject)).map(({ version, publishedAt }) => ({
    version,
    at: shortDateTime(publishedAt, locale),
    href: localizeHref(publicationPath({ kind, subject, version }))
  }));
