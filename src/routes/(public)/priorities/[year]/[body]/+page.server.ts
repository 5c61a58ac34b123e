import { error } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { shortDateTime } from '#platform/words/index.ts';
import { inTwo, prioritiesSubject, readYear, REGION_PRIORITIES } from '#planning/index.ts';
import { adoptedPriorities } from '#planning/server/index.ts';
import { showOrder } from '#planning/priorities/ui/shown-priorities.ts';
import { registerNames } from '../../../../register-names.server.ts';
import { versionIn } from '../../../progress/[body]/[quarter]/publication-version.server.ts';
import { publicationFile, publicationPath } from '../../../publications/publication-path.ts';
import type { PageServerLoad } from './$types';

/** What a body adopted for a year: the newest version, or the one the address asks for. */
export const load: PageServerLoad = async ({ params, url, locals: { locale, now } }) => {
  const year = readYear(params.year);
  const adopted = year === undefined ? undefined : await adoptedPriorities(params.body, year, versionIn(url));
  if (!adopted || year === undefined) error(404);
  const names = await registerNames(locale, today(now));
  const { basis, version, versions, publishedAt, sha256 } = adopted;
  const path = `/priorities/${year}/${params.body}`;
  const place = { kind: REGION_PRIORITIES, subject: prioritiesSubject(params.body, year), version };
  const reason = basis.reason && inTwo(basis.reason.kk, basis.reason.ru, locale);
  return {
    year,
    body: names.body(params.body),
    at: shortDateTime(publishedAt, locale),
    version,
    order: showOrder(basis, [], { locale, region: names.region }),
    reason: reason?.text ?? null,
    reasonLang: reason?.lang ?? ('kk' as const),
    sha256,
    newestHref: version < (versions[0]?.version ?? version) ? localizeHref(path) : null,
    download: publicationFile('content', place),
    receipt: localizeHref(publicationPath(place)),
    files: (['xlsx', 'docx', 'pdf'] as const).map((format) => ({
      href: localizeHref(`${path}/order.${format}?version=${version}`),
      text: format.toUpperCase()
    })),
    versions: versions.map((one) => ({
      version: one.version,
      at: shortDateTime(one.publishedAt, locale),
      href: localizeHref(`${path}?version=${one.version}`),
      shown: one.version === version
    }))
  };
};
