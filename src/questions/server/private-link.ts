import { linkSecret } from '#platform/server/link-secret.ts';

export { hashOf } from '#platform/server/link-secret.ts';

/** The secret of a question's private link. Whoever has it is its asker. */
export const linkSecretOf = (question: string): string => linkSecret('private-link', question);

/** The path of the asker's own page. */
export const privateLinkOf = (question: string): string => `/q/${linkSecretOf(question)}`;

/** The token in the letter that confirms a contact. */
export const confirmationTokenOf = (question: string): string => linkSecret('confirm-contact', question);
