import { error } from '@sveltejs/kit';
import * as m from '#paraglide/messages.js';
import { today } from '#platform/clock.ts';
import { legalDate, shortDateTime } from '#platform/words/index.ts';
import { readYear } from '#planning/index.ts';
import { adoptedPriorities } from '#planning/server/index.ts';
import { prioritiesFile } from '../../../../../priorities-report.server.ts';
import { registerNames } from '../../../../../register-names.server.ts';
import { versionIn } from '../../../../progress/[body]/[quarter]/publication-version.server.ts';
import type { RequestHandler } from './$types';

/** What a body adopted for a year, as a file. */
export const GET: RequestHandler = async ({ params, url, locals: { locale, now } }) => {
  const year = readYear(params.year);
  const adopted = year === undefined ? undefined : await adoptedPriorities(params.body, year, versionIn(url));
  if (!adopted) error(404);
  const { basis, version, publishedAt } = adopted;
  const at = shortDateTime(publishedAt, locale);
  const lead = m.priorities_lead_adopted({ at, version, day: legalDate(basis.asOf, locale) }, { locale });
  return prioritiesFile(basis, params.format, { lead, now, locale, names: await registerNames(locale, today(now)) });
};
