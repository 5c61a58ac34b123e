import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { config, dataDirectory } from '../config.ts';
import { newId } from '../ids.ts';

/** A letter in plain text. */
export type Letter = { to: string; subject: string; text: string };

const outbox = join(dataDirectory, 'mail');

/** Sends a letter through SMTP_URL; without one (demonstration, tests) writes it to DATA_DIR/mail as an .eml file. Throws when it could not be sent: the job is tried again. */
export const sendMail = async (letter: Letter): Promise<void> => {
  if (config.SMTP_URL) {
    await createTransport(config.SMTP_URL).sendMail({ from: config.MAIL_FROM, ...letter });
    return;
  }
  const sent = await createTransport({ streamTransport: true, buffer: true }).sendMail({
    from: config.MAIL_FROM,
    ...letter
  });
  await mkdir(outbox, { recursive: true });
  await writeFile(join(outbox, `${newId()}.eml`), sent.message);
};
