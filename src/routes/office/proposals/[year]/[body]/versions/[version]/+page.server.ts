import { error } from '@sveltejs/kit';
import { today } from '#platform/clock.ts';
import { legalDate } from '#platform/words/index.ts';
import { askedPackage, wayTo } from '../../../../asked-package.server.ts';
import { differenceLines, proposalLine } from '../../../../proposal-lines.server.ts';
import { postNames, reviewLines } from '../../../../review-lines.server.ts';
import type { PageServerLoad } from './$types';

/** One version as it was submitted, what was said to it, and what changed since the one before. */
export const load: PageServerLoad = async (event) => {
  const { locale } = event.locals;
  const { year, body, found, names } = await askedPackage(event);
  const version = found?.versions.find((each) => String(each.version) === event.params.version) ?? error(404);
  const before = found?.versions.find((each) => each.version === version.version - 1);
  const posts = await postNames([version], locale);
  return {
    year,
    way: wayTo(year, body, names, locale),
    body: names.body(body),
    version: version.version,
    late: version.late,
    submittedOn: legalDate(today(version.submittedAt), locale),
    by: posts(version.post),
    lines: version.lines.map((line) => proposalLine(line, names, locale)),
    reviews: reviewLines(version, posts, locale),
    differences: before ? differenceLines(before.lines, version.lines, names, locale) : null
  };
};
