import { type DomainEvent, event } from '#platform/event.ts';
import type { ProposalPackage } from './package-status.ts';
import type { ProposalTerms } from './proposal.ts';

type Place = { readonly year: number; readonly body: string };
type Version = Pick<ProposalPackage, 'year' | 'body' | 'version'>;

const factsOf = ({ year, body }: Place, { regions, from, to, format }: ProposalTerms) => ({
  year,
  body,
  regions: [...regions],
  from: from.toString(),
  to: to.toString(),
  format
});

const ofPackage = (type: string, { year, body, version }: Version, more = {}): DomainEvent =>
  event(type, 'proposals', `${body}/${year}`, { year, body, version, ...more });

/** A line of a body's proposals, with its terms. */
export const proposalAdded = (id: string, place: Place, terms: ProposalTerms): DomainEvent =>
  event('ProposalAdded', 'proposal', id, factsOf(place, terms));

/** The terms as they stand now. */
export const proposalChanged = (id: string, place: Place, terms: ProposalTerms): DomainEvent =>
  event('ProposalChanged', 'proposal', id, factsOf(place, terms));

/** The line is taken out of what is proposed; it stays in the versions that had it. */
export const proposalWithdrawn = (id: string, { year, body }: Place): DomainEvent =>
  event('ProposalWithdrawn', 'proposal', id, { year, body });

/** A line taken out is back. */
export const proposalRestored = (id: string, { year, body }: Place): DomainEvent =>
  event('ProposalRestored', 'proposal', id, { year, body });

/** The evidence for p(1,4,4). `year` is the year that is planned; the duty is that of the year before, its `period`. */
export const proposalsSubmitted = (version: Version, lines: number, late: boolean): DomainEvent =>
  ofPackage('ProposalsSubmitted', version, { period: String(version.year - 1), lines, late });

/** The body has its proposals back to change them. */
export const proposalsTakenBack = (version: Version): DomainEvent => ofPackage('ProposalsTakenBack', version);

/** The body for mass media asks for changes; `remarks` counts the lines it speaks of. */
export const proposalsReturned = (version: Version, remarks: number): DomainEvent =>
  ofPackage('ProposalsReturned', version, { remarks });

/** The body for mass media takes them for the schedule. */
export const proposalsAccepted = (version: Version): DomainEvent => ofPackage('ProposalsAccepted', version);
