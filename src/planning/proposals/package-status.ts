import { refused, type Refused } from '#platform/result.ts';
import { isJustified, type ProposalTerms } from './proposal.ts';

export const PACKAGE_STATUSES = ['draft', 'submitted', 'returned', 'accepted'] as const;
export type PackageStatus = (typeof PACKAGE_STATUSES)[number];

/** What a body proposes for a year as a whole. */
export type ProposalPackage = {
  readonly year: number;
  readonly body: string;
  readonly status: PackageStatus;
  /** How many versions were submitted. */
  readonly version: number;
  /** Grows with every change of a line. */
  readonly edition: number;
};

export type PackageAct = 'submit' | 'take-back' | 'return' | 'accept';

type Standing = Pick<ProposalTerms, 'justificationKk' | 'justificationRu'>;
type Condition = (circumstances: { readonly lines: readonly Standing[] }) => Refused | undefined;

/** p(1,4,4): there is something to submit, and each line says why. */
const readyToSubmit: Condition = ({ lines }) => {
  if (lines.length === 0) return refused('proposals-empty', { cites: [1, 4, 4] });
  const silent = lines.filter((line) => !isJustified(line)).length;
  return silent > 0 ? refused('proposals-unjustified', { params: { count: silent } }) : undefined;
};

export type PackageTransition = {
  readonly act: PackageAct;
  readonly from: PackageStatus;
  readonly to: PackageStatus;
  /** The body itself, or the authorised body for mass media. */
  readonly who: 'body' | 'mass-media-body';
  readonly condition: Condition | null;
};

/** Everything that can become of a package. An accepted one may be returned: plans change before the schedule is approved. */
export const PACKAGE_TRANSITIONS: readonly PackageTransition[] = [
  { act: 'submit', from: 'draft', to: 'submitted', who: 'body', condition: readyToSubmit },
  { act: 'submit', from: 'returned', to: 'submitted', who: 'body', condition: readyToSubmit },
  { act: 'take-back', from: 'submitted', to: 'draft', who: 'body', condition: null },
  { act: 'return', from: 'submitted', to: 'returned', who: 'mass-media-body', condition: null },
  { act: 'accept', from: 'submitted', to: 'accepted', who: 'mass-media-body', condition: null },
  { act: 'return', from: 'accepted', to: 'returned', who: 'mass-media-body', condition: null }
];

/** The row of the table for this act from this status; undefined when there is none. */
export const packageTransition = (act: PackageAct, from: PackageStatus): PackageTransition | undefined =>
  PACKAGE_TRANSITIONS.find((transition) => transition.act === act && transition.from === from);

/** Lines are changed while the package lies with the body. */
export const isWorkedOn = (status: PackageStatus): boolean => status === 'draft' || status === 'returned';

/** The refusal that names the status a package is in. */
export const refusedInStatus = (status: PackageStatus): Refused => refused(`proposals-${status}`);

/** Where the act leads, or why it is not possible now. `lines` are those that stand. */
export const afterAct = (
  act: PackageAct,
  { status }: Pick<ProposalPackage, 'status'>,
  lines: readonly Standing[] = []
): { readonly ok: true; readonly to: PackageStatus } | Refused => {
  const transition = packageTransition(act, status);
  if (!transition) return refusedInStatus(status);
  return transition.condition?.({ lines }) ?? { ok: true, to: transition.to };
};
