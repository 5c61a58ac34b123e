import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { legalDate } from '#platform/words/index.ts';
import {
  isOpenForProposals,
  isWorkedOn,
  mayPrepareProposals,
  mayReviewProposals,
  maySubmitProposals,
  packageTone,
  packageTransition,
  packageWords
} from '#planning/index.ts';
import {
  invitationsTo,
  type PackageView,
  proposalImport,
  restoreProposal,
  submitProposals,
  takeBackProposals
} from '#planning/server/index.ts';
import type { RegisterNames } from '../../../../register-names.server.ts';
import { newReceipt, submit } from '../../../../submit.server.ts';
import { showUpload } from '../../../imports/shown-upload.server.ts';
import { submitWithFiles } from '../../../submit-with-files.server.ts';
import { askedPackage, dueWords, packageHref } from '../../asked-package.server.ts';
import { differenceLines, proposalLine } from '../../proposal-lines.server.ts';
import { postNames, reviewLines } from '../../review-lines.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** What one body proposes for a year: its lines, what can be done with them, what was submitted and what was said to it. */
export const load: PageServerLoad = async (event) => {
  const { actor, locale, now } = event.locals;
  const { year, body, found, names } = await askedPackage(event);
  const status = found?.package.status ?? 'draft';
  const open = isWorkedOn(status) && isOpenForProposals(year, today(now));
  const standing = found?.lines.filter(({ withdrawnAt }) => withdrawnAt === null) ?? [];
  const mayPrepare = mayPrepareProposals(actor, body);
  const due = dueWords(year, now, locale);
  return {
    year,
    body: { id: body, name: names.body(body) },
    listHref: localizeHref(`/office/proposals/${year}`),
    status: { text: packageWords(found ? status : 'none', locale), tone: packageTone(found ? status : 'none') },
    due,
    edition: found?.package.edition ?? 0,
    lines: standing.map((line) => proposalLine(line, names, locale)),
    removed: found?.lines
      .filter(({ withdrawnAt }) => withdrawnAt !== null)
      .map((line) => proposalLine(line, names, locale)),
    may: {
      change: open && mayPrepare,
      submit: open && standing.length > 0 && maySubmitProposals(actor, body),
      takeBack: packageTransition('take-back', status) !== undefined && maySubmitProposals(actor, body),
      review: packageTransition('return', status) !== undefined && mayReviewProposals(actor)
    },
    hrefs: {
      add: packageHref(year, body, '/lines/new'),
      line: packageHref(year, body, '/lines'),
      review: packageHref(year, body, '/review')
    },
    ...(await storyOf(found, names, locale)),
    invitations: (await invitationsTo({ year, body })).map((line) => ({
      ...proposalLine(line, names, locale),
      body: names.body(line.body)
    })),
    upload: open && mayPrepare ? await showUpload(proposalImport, { body, year }, locale) : null,
    done: event.url.searchParams.get('done'),
    receipt: newReceipt(event)
  };
};

/** The versions submitted, the remarks that wait for an answer, and what was changed since. */
const storyOf = async (found: PackageView | undefined, names: RegisterNames, locale: Locale) => {
  const versions = found?.versions ?? [];
  const [latest] = versions;
  const posts = await postNames(versions, locale);
  const standing = found?.lines.filter(({ withdrawnAt }) => withdrawnAt === null) ?? [];
  const worked = found && isWorkedOn(found.package.status);
  return {
    remarks: latest && found?.package.status === 'returned' ? reviewLines(latest, posts, locale).slice(-1) : [],
    changed: latest && worked ? differenceLines(latest.lines, standing, names, locale) : null,
    versions: versions.map((version) => ({
      href: packageHref(found?.package.year ?? 0, found?.package.body ?? '', `/versions/${version.version}`),
      text: m.proposals_version_on(
        { version: version.version, day: legalDate(today(version.submittedAt), locale) },
        { locale }
      ),
      late: version.late,
      lines: version.lines.length,
      reviews: reviewLines(version, posts, locale).map(({ title }) => title)
    }))
  };
};

type Place = { year: number; body: string };
const backTo =
  (done: string) =>
  ({ year, body }: Place): string =>
    `/office/proposals/${year}/${body}?done=${done}`;

export const actions: Actions = {
  upload: (event) =>
    submitWithFiles(event, proposalImport.upload, {
      to: ({ import: id }) => `/office/imports/${id}`,
      input: event.params
    }),
  submit: (event) =>
    submit(event, submitProposals, {
      input: (values) => ({ ...values, ...event.params }),
      to: backTo('submitted')
    }),
  takeBack: (event) =>
    submit(event, takeBackProposals, {
      input: (values) => ({ ...values, ...event.params }),
      to: backTo('taken-back')
    }),
  restore: (event) => submit(event, restoreProposal, { to: backTo('restored') })
};
