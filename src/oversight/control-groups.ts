import type { Norm, Role } from '#decree/index.ts';

/** The parts of the control table: bodies with the same points stand together. */
export const CONTROL_GROUPS = ['central', 'akimats', 'authorised'] as const;
export type ControlGroup = (typeof CONTROL_GROUPS)[number];

const GROUPS: Readonly<Record<Role, ControlGroup>> = {
  'central-body': 'central',
  'first-head': 'central',
  akimat: 'akimats',
  'regional-akim': 'akimats',
  government: 'authorised',
  administration: 'authorised',
  'mass-media-body': 'authorised',
  'access-to-information-body': 'authorised'
};

/** In which part a norm stands; null for one that awaits no act, so that there is nothing to keep. */
export const groupOf = ({ duty, needs }: Pick<Norm, 'duty' | 'needs'>): ControlGroup | null =>
  duty === null || needs.length === 0 ? null : GROUPS[duty];

/** Does the duty arise from a recorded risk? Of these the public is not told where. */
export const concernsRisk = ({ trigger }: Pick<Norm, 'trigger'>): boolean =>
  trigger === 'risk-recorded' || trigger === 'high-risk';
