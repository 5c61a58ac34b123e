import { refused, refusedField, type Refused } from '#platform/result.ts';
import type { MeetingPlan } from './meeting.ts';

export const PART_KINDS = ['question-time', 'personal-reception', 'ngo-meeting', 'briefing', 'visit', 'other'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** A part of the meeting's programme. Only a visit and another part need a title of their own. */
export type PartPlan = {
  kind: PartKind;
  titleKk: string | null;
  titleRu: string | null;
  startsAt: Temporal.Instant;
  minutes: number;
  placeKk: string;
  placeRu: string;
};

export type Part = PartPlan & { id: string };

/** p(1,5): what each meeting must have within it, in the order of the decree. */
export const OBLIGATORY_PARTS = [
  'personal-reception',
  'ngo-meeting',
  'briefing'
] as const satisfies readonly PartKind[];

/** Our default: a part belongs to a meeting when it is at most so many hours away from its start. */
const FARTHEST_HOURS = 48;

/** Which of the obligatory parts the programme lacks. */
export const missingParts = (parts: readonly Pick<PartPlan, 'kind'>[]): PartKind[] =>
  OBLIGATORY_PARTS.filter((kind) => !parts.some((part) => part.kind === kind));

/** Why this part cannot stand in the programme; undefined when it can. */
export const faultOfPart = (part: PartPlan, meeting: Pick<MeetingPlan, 'startsAt'>): Refused | undefined => {
  const named = part.kind === 'visit' || part.kind === 'other';
  if (named && part.titleKk === null) return refusedField('titleKk', 'required');
  if (named && part.titleRu === null) return refusedField('titleRu', 'required');
  const away = meeting.startsAt.until(part.startsAt).abs();
  if (away.total('hours') <= FARTHEST_HOURS) return undefined;
  return refusedField('startsAt', 'part-too-far', { params: { hours: FARTHEST_HOURS } });
};

/** p(1,5): why this part cannot be taken out of an announced programme; undefined when it can. */
export const faultOfRemoval = (part: Part, parts: readonly Part[]): Refused | undefined =>
  missingParts(parts.filter(({ id }) => id !== part.id)).includes(part.kind)
    ? refused('obligatory-part', { cites: [1, 5] })
    : undefined;

/** The programme of another meeting at the time and place of this one. */
export const sameParts = (
  parts: readonly PartPlan[],
  then: Pick<MeetingPlan, 'startsAt'>,
  plan: Pick<MeetingPlan, 'startsAt' | 'placeKk' | 'placeRu'>
): PartPlan[] =>
  parts.map(({ kind, titleKk, titleRu, startsAt, minutes }) => ({
    kind,
    titleKk,
    titleRu,
    minutes,
    startsAt: plan.startsAt.add(then.startsAt.until(startsAt)),
    placeKk: plan.placeKk,
    placeRu: plan.placeRu
  }));

type Offer = Pick<PartPlan, 'kind' | 'minutes'>;
const BREAK_MINUTES = 15;

/** A first programme: the questions, then the three obligatory parts one after another with a short break. Our default. */
export const firstParts = (
  plan: Pick<MeetingPlan, 'startsAt' | 'plannedMinutes' | 'placeKk' | 'placeRu'>
): PartPlan[] => {
  const offers: Offer[] = [
    { kind: 'question-time', minutes: plan.plannedMinutes },
    { kind: 'briefing', minutes: 30 },
    { kind: 'personal-reception', minutes: 90 },
    { kind: 'ngo-meeting', minutes: 60 }
  ];
  let startsAt = plan.startsAt;
  return offers.map(({ kind, minutes }) => {
    const part = {
      kind,
      minutes,
      startsAt,
      titleKk: null,
      titleRu: null,
      placeKk: plan.placeKk,
      placeRu: plan.placeRu
    };
    startsAt = startsAt.add({ minutes: minutes + BREAK_MINUTES });
    return part;
  });
};
