/** A working day: after it one signs in again. */
export const SIGN_IN_SECONDS = 60 * 60 * 12;

/** Length instead of composition, as NIST SP 800-63B advises. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

/** How the provider outside is called in addresses and in the table of credentials. */
export const OIDC = 'oidc';

/** Tries of one address: an office of many people behind one address must come in together on Monday morning. */
export const TRIES_OF_ADDRESS = { max: 100, perSeconds: 600 } as const;

/** Tries of one account, whoever makes them. */
export const TRIES_OF_ACCOUNT = { max: 30, perSeconds: 900 } as const;

/** What the tries are counted by. */
export const triesOf = {
  address: (address: string): string => `sign-in:address:${address}`,
  account: (email: string): string => `sign-in:account:${email}`
};
