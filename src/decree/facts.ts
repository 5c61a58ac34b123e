import type { MeetingTrait } from './norm.ts';
import type { WorkingCalendar } from './working-days.ts';

/** The roles of bodies that the decree names; a post's duty (first head, akim) is held against its body. */
export type RoleOfBody =
  'central-body' | 'akimat' | 'government' | 'administration' | 'mass-media-body' | 'access-to-information-body';

/** A role held by a body from one day until the day before another; no last day is until further notice. */
export type RoleTerm = {
  readonly role: RoleOfBody;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate | null;
};

/** A state body with every role it ever held. `region` is an akimat's own. */
export type BodyFacts = { readonly id: string; readonly region: string | null; readonly roles: readonly RoleTerm[] };

/** A meeting as the rules see it. */
export type MeetingFacts = {
  readonly id: string;
  readonly body: string;
  readonly region: string;
  readonly day: Temporal.PlainDate;
  readonly state: 'planned' | 'held' | 'cancelled';
  readonly traits: readonly MeetingTrait[];
};

/** A recorded risk of worsening in a region, in one body's field. `high`: of social tension, p(4,4). */
export type RiskFacts = {
  readonly id: string;
  readonly body: string;
  readonly region: string;
  readonly recordedOn: Temporal.PlainDate;
  readonly closedOn: Temporal.PlainDate | null;
  readonly high: boolean;
  /** The day on which those who may refused the meeting, p(1,8), or the participation, p(4,4); null or absent while they did not. */
  readonly meetingRefusedOn?: Temporal.PlainDate | null;
  readonly participationRefusedOn?: Temporal.PlainDate | null;
};

/** What is known of one year: all bodies, the meetings whose day lies in it, the risks that stood in it. */
export type YearFacts = {
  readonly year: number;
  readonly calendar: WorkingCalendar;
  readonly bodies: readonly BodyFacts[];
  readonly meetings: readonly MeetingFacts[];
  readonly risks: readonly RiskFacts[];
};
