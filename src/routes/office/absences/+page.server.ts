import { arrangesForAll, canArrangeAbsence } from '#oversight/index.ts';
import { absencesIn, colleaguesIn, nameDeputy, withdrawDeputy } from '#oversight/server/index.ts';
import type { Staff } from '#platform/actor.ts';
import { today as dayOf } from '#platform/clock.ts';
import { dateRange } from '#platform/words/index.ts';
import { registerNames } from '../../register-names.server.ts';
import { newReceipt, submit } from '../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';

type Choice = { value: string; text: string };
type Colleague = { person: string; name: string; body: string };

/** Who is away in the reader's bodies, and the form that names a deputy: for oneself, by heads for their people. */
export const load: PageServerLoad = async (event) => {
  const { actor, locale, now } = event.locals;
  const receipt = newReceipt(event);
  if (actor.kind !== 'staff' || actor.posts.length === 0) return { receipt, absences: [], form: null };
  const today = dayOf(now);
  const bodies = [...new Set(actor.posts.map(({ body }) => body))];
  const [absences, colleagues, names] = await Promise.all([
    absencesIn(bodies, today),
    colleaguesIn(bodies, today),
    registerNames(locale, today)
  ]);
  return {
    receipt,
    absences: absences.map((absence) => ({
      id: absence.id,
      person: absence.personName,
      deputy: absence.deputyName,
      body: names.body(absence.body),
      days: dateRange(absence.firstDay, absence.lastDay, locale),
      mayWithdraw: canArrangeAbsence(actor, absence)
    })),
    form: {
      bodies: bodies.map((body) => ({ value: body, text: names.body(body) })),
      people: peopleAway(actor, colleagues),
      deputies: choicesOf(colleagues.filter(({ person }) => person !== actor.person || colleagues.length === 1)),
      self: actor.person,
      today: today.toString()
    }
  };
};

/** Whose absence the reader arranges: everybody's for heads, else only the own. */
const peopleAway = (actor: Staff, colleagues: readonly Colleague[]): Choice[] =>
  choicesOf(colleagues.filter(({ person, body }) => person === actor.person || arrangesForAll(actor, body)));

const choicesOf = (colleagues: readonly Colleague[]): Choice[] => [
  ...new Map(colleagues.map(({ person, name }) => [person, { value: person, text: name }])).values()
];

export const actions: Actions = {
  name: (event) => submit(event, nameDeputy, { to: () => '/office/absences?done=named' }),
  withdraw: (event) => submit(event, withdrawDeputy, { to: () => '/office/absences?done=withdrawn' })
};
