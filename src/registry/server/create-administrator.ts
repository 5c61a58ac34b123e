import { today } from '#platform/clock.ts';
import { accepted, refusedField } from '#platform/result.ts';
import { newId } from '#platform/server/ids.ts';
import { mandateEvent, personCreated, postEvent } from '../events.ts';
import { postRefusal } from '../post-rules.ts';
import { addPerson, personForm } from './create-person.ts';
import { insertMandate, insertPost, postsOfBody } from './posts.store.ts';
import { registerCommand } from './register-command.ts';

/** The post every system of this kind begins with: an administrator in the Presidential Administration, p(7). */
const POST = { body: 'administration', duty: 'administrator' } as const;
const TITLES = { titleKk: 'Жүйе әкімшісі', titleRu: 'Администратор системы', titleEn: 'System administrator' };

/** Registers a person, makes a post of administrator and appoints them from today: all of it or nothing. */
export const createAdministrator = registerCommand({
  name: 'create-administrator',
  input: personForm,
  async run({ input, register, tx, now }) {
    const refusal = postRefusal(register, POST, await postsOfBody(tx, POST.body), today(now));
    if (refusal) return refusal;
    const person = await addPerson(tx, input, now);
    if (person === undefined) return refusedField('email', 'email-taken');
    const post = { id: newId(), ...POST, closedOn: null };
    const mandate = { id: newId(), post: post.id, person, validFrom: today(now), validTo: null };
    await insertPost(tx, { ...post, ...TITLES });
    await insertMandate(tx, mandate);
    return accepted({ person }, personCreated(person), postEvent('Created', post), mandateEvent('Given', mandate));
  }
});
