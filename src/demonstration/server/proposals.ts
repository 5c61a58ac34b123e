import { today as dayOf, ZONE } from '#platform/clock.ts';
import type { ProposalTerms } from '#planning/index.ts';
import { acceptProposals, addProposal, packageView, returnProposals, submitProposals } from '#planning/server/index.ts';
import { listDistricts } from '#registry/server/index.ts';
import { plannedPackages, type PlannedPackage } from '../proposing.ts';
import type { PlannedMeeting } from '../year.ts';
import { act } from './act.ts';
import { seedProposals } from './seed.ts';

const at = (day: Temporal.PlainDate, plainTime: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: ZONE, plainTime }).toInstant();

/** p(1,4,4): what the bodies proposed for this year and propose for the next, of the meetings that these years have. */
export const fillProposals = async (
  meetings: readonly PlannedMeeting[],
  { bodies, regions }: { bodies: readonly string[]; regions: readonly string[] },
  now: Temporal.Instant
): Promise<void> => {
  const today = dayOf(now);
  const all = await listDistricts();
  const districts = (region: string): string[] => all.filter((one) => one.region === region).map(({ id }) => id);
  const words = { justifications: seedProposals().justifications, districts };
  for (const year of [today.year, today.year + 1]) {
    const own = meetings.filter(({ startsAt }) => dayOf(startsAt).year === year);
    for (const each of plannedPackages(year, own, today, { words, bodies, regions })) await fillPackage(year, each);
  }
};

const fillPackage = async (year: number, planned: PlannedPackage): Promise<void> => {
  const { body, lines, preparedOn, submittedOn, returnedOn, submittedAgainOn, acceptedOn } = planned;
  const place = { year: String(year), body };
  for (const [minute, line] of lines.entries())
    await act(addProposal, { ...place, ...fieldsOf(line) }, at(preparedOn, '11:00').add({ minutes: minute }));
  if (submittedOn) await submit(year, body, at(submittedOn, '12:00'));
  if (returnedOn) await giveBack(year, body, at(returnedOn, '15:00'));
  if (submittedAgainOn) await submit(year, body, at(submittedAgainOn, '12:00'));
  if (acceptedOn)
    await act(acceptProposals, { ...place, version: submittedAgainOn ? '2' : '1' }, at(acceptedOn, '16:00'));
};

const submit = async (year: number, body: string, when: Temporal.Instant): Promise<void> => {
  const found = await packageView({ year, body });
  await act(submitProposals, { year: String(year), body, edition: String(found?.package.edition ?? 0) }, when);
};

const giveBack = async (year: number, body: string, when: Temporal.Instant): Promise<void> => {
  const { remarks, lineRemark } = seedProposals();
  const found = await packageView({ year, body });
  const first = found?.lines[0]?.id;
  const remark = remarks[body.length % remarks.length];
  const ofLine = first ? { [first]: lineRemark } : {};
  await act(returnProposals, { year: String(year), body, version: '1', remark, remarks: ofLine }, when);
};

const fieldsOf = ({ regions: [region = '', ...otherRegions], from, to, ...terms }: ProposalTerms) => ({
  region,
  otherRegions,
  districts: [...terms.districts],
  when: from.equals(to) ? ('day' as const) : ('window' as const),
  from: from.toString(),
  to: to.toString(),
  format: terms.format,
  themeKk: terms.themeKk,
  themeRu: terms.themeRu,
  justificationKk: terms.justificationKk,
  justificationRu: terms.justificationRu,
  participants: String(terms.participants ?? ''),
  jointWith: [...terms.jointWith]
});
