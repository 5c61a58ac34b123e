/** No meeting is planned for this year: a number that begins so is a rehearsal's wherever it is met. */
const YEAR = 9999;
const MEETING = /^9999-\d{3,5}$/;
/** Real questions are numbered from one; a rehearsal begins where seven figures begin with nine. */
export const FIRST_REHEARSED_QUESTION = 9_000_000;
const QUESTION = /^\d{2}-9\d{6}-[A-Z]$/;

/** The number that a rehearsal's meeting goes by. */
export const rehearsalNumber = (serial: number): string => `${YEAR}-${String(serial).padStart(3, '0')}`;

/** Which rehearsal this number names; undefined for a real meeting's. */
export const rehearsalSerial = (number: string): number | undefined =>
  MEETING.test(number) ? Number(number.slice(5)) : undefined;

/** Was a question of this number asked at a rehearsal? */
export const isRehearsedQuestion = (number: string): boolean => QUESTION.test(number);

/** A rehearsal ends by itself after so long. */
export const LONGEST_MINUTES = 180;

/** The simulated people say every ten seconds that they are there; after so much silence they have gone with their process. */
const SILENT_SECONDS = 40;

/** Are the simulated people of a rehearsal still there, who were last heard of at `peopleAt`? */
export const peopleAreThere = (peopleAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  now.since(peopleAt).total('seconds') <= SILENT_SECONDS;
