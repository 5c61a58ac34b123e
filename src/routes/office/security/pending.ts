/** An authenticator being added: its picture, the same in letters, and the codes to keep on paper. */
export type Pending = { picture: string; letters: string; uri: string; backupCodes: string };
