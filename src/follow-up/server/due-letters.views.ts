import { database } from '#platform/server/database/database.ts';

/** Somebody who is to be reminded of an assignment. */
export type DueLetter = {
  assignment: string;
  number: string;
  task: string;
  awaitedOn: Temporal.PlainDate;
  person: string;
  email: string;
};

/** Who holds an executor's post today in a body whose word is awaited on one of these days. */
export const dueLetters = (awaitedOn: readonly Temporal.PlainDate[], today: Temporal.PlainDate): Promise<DueLetter[]> =>
  database()
    .selectFrom('assignments')
    .innerJoin('questions', 'questions.id', 'assignments.question')
    .innerJoin('posts', 'posts.body', 'assignments.body')
    .innerJoin('mandates', 'mandates.post', 'posts.id')
    .innerJoin('people', 'people.id', 'mandates.person')
    .select(['assignments.id as assignment', 'questions.number', 'assignments.task', 'people.id as person', 'email'])
    .select((is) => is.ref('assignments.awaitedOn').$notNull().as('awaitedOn'))
    .distinct()
    .where('assignments.awaitedOn', 'in', awaitedOn)
    .where('posts.duty', '=', 'executor')
    .where('mandates.validFrom', '<=', today)
    .where((is) => is.or([is('mandates.validTo', 'is', null), is('mandates.validTo', '>=', today)]))
    .execute();
