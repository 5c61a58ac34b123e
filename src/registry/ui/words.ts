import * as m from '#paraglide/messages.js';
import type { BodyRole, Duty } from '#platform/actor.ts';
import type { BodyKind } from '../body.ts';
import type { DayOffKind } from '../day-off.ts';
import type { District } from '../region.ts';

type Words<Code extends string> = Readonly<Record<Code, () => string>>;

export const KIND_WORDS: Words<BodyKind> = {
  ministry: m.registry_kind_ministry,
  agency: m.registry_kind_agency,
  akimat: m.registry_kind_akimat,
  office: m.registry_kind_office,
  government: m.registry_kind_government,
  administration: m.registry_kind_administration
};

export const ROLE_WORDS: Words<BodyRole> = {
  'central-body': m.registry_role_central_body,
  agency: m.registry_role_agency,
  akimat: m.registry_role_akimat,
  'mass-media-body': m.registry_role_mass_media_body,
  'access-to-information-body': m.registry_role_access_to_information_body,
  'prime-ministers-office': m.registry_role_prime_ministers_office,
  government: m.registry_role_government,
  administration: m.registry_role_administration
};

export const DUTY_WORDS: Words<Duty> = {
  'first-head': m.registry_duty_first_head,
  'deputy-head': m.registry_duty_deputy_head,
  'agency-chair': m.registry_duty_agency_chair,
  akim: m.registry_duty_akim,
  'press-officer': m.registry_duty_press_officer,
  moderator: m.registry_duty_moderator,
  'hall-operator': m.registry_duty_hall_operator,
  presenter: m.registry_duty_presenter,
  executor: m.registry_duty_executor,
  analyst: m.registry_duty_analyst,
  controller: m.registry_duty_controller,
  administrator: m.registry_duty_administrator
};

export const DAY_WORDS: Words<DayOffKind> = {
  holiday: m.registry_day_holiday,
  'day-off': m.registry_day_day_off,
  'moved-rest': m.registry_day_moved_rest,
  'moved-work': m.registry_day_moved_work
};

export const DISTRICT_WORDS: Words<District['kind']> = {
  city: m.registry_district_city,
  district: m.registry_district_district,
  'city-district': m.registry_district_city_district
};

export type Option = { value: string; text: string };

/** The codes with their words, as the choices of a field. */
export const choicesOf = (words: Words<string>): Option[] =>
  Object.entries(words).map(([value, text]) => ({ value, text: text() }));

/** The same after an empty first choice. */
export const withNone = (first: string, choices: readonly Option[]): Option[] => [
  { value: '', text: first },
  ...choices
];
