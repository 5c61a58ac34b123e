import { error } from '@sveltejs/kit';
import { parseQuarter, quarterCode } from '#follow-up/index.ts';
import { QUARTERLY, quarterlyPublication, readContent, subjectOf } from '#follow-up/server/index.ts';
import { showQuarter } from '#follow-up/ui/shown-quarter.ts';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { periodName, shortDateTime } from '#platform/words/index.ts';
import { registerNames } from '../../../../register-names.server.ts';
import { publicationPath } from '../../../publications/publication-path.ts';
import { versionIn } from './publication-version.server.ts';
import type { PageServerLoad } from './$types';

/** What a body published of a quarter: the newest version, or the one the address asks for. */
export const load: PageServerLoad = async ({ params, url, locals: { locale, now } }) => {
  const quarter = parseQuarter(params.quarter);
  const publication = quarter && (await quarterlyPublication(params.body, quarter, versionIn(url)));
  if (!quarter || !publication) error(404);
  const names = await registerNames(locale, today(now));
  const path = `/progress/${params.body}/${quarterCode(quarter)}`;
  const { version, versions, sha256, publishedAt, content } = publication;
  return {
    body: names.body(params.body),
    quarter: periodName(quarterCode(quarter).replace('-', '-Q'), locale),
    shown: showQuarter(readContent(content), names, locale),
    version,
    publishedAt: shortDateTime(publishedAt, locale),
    sha256,
    newestHref: version < (versions[0]?.version ?? version) ? localizeHref(path) : null,
    download: `${path}.json?version=${version}`,
    receipt: localizeHref(publicationPath({ kind: QUARTERLY, subject: subjectOf(params.body, quarter), version })),
    versions: versions.map((one) => ({
      version: one.version,
      at: shortDateTime(one.publishedAt, locale),
      href: localizeHref(`${path}?version=${one.version}`),
      shown: one.version === version
    }))
  };
};
