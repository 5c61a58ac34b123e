import type { Deadline } from './deadlines.ts';
import type { Edition } from './edition.ts';
import type { MeetingFacts, YearFacts } from './facts.ts';
import type { Norm, Role } from './norm.ts';
import type { Obligation } from './obligation.ts';

/** A norm that binds somebody. */
export type Binding = Norm & { readonly duty: Role };

/** What the duties of a year are found from. */
export type Ground = {
  readonly edition: Edition;
  readonly facts: YearFacts;
  /** The meetings that make duties arise: of the year, of a body in scope, while the edition was in force. */
  readonly meetings: readonly MeetingFacts[];
  readonly deadlineOf: (norm: Norm, aroseOn: Temporal.PlainDate) => Deadline | null;
};

/** A duty as it arises, before it is named. */
export type Arisen = Omit<Obligation, 'id' | 'edition' | 'norm'>;
