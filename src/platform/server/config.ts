import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const flag = (fallback: boolean): z.ZodType<boolean> =>
  z
    .enum(['0', '1'])
    .optional()
    .transform((text) => (text === undefined ? fallback : text === '1'));

const environment = z.object({
  ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  ORIGIN: z.url().optional(),
  TRUST_PROXY: flag(false),
  DATABASE_URL: z.string().optional(),
  DATA_DIR: z.string().default('data'),
  DEMO: flag(true),
  DEVELOP: flag(false),
  SECRET: z.string().min(32).optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Kezdesu <no-reply@localhost>'),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  EDITION: z.enum(['draft-112', 'decree-863', 'rule-since-2024', 'in-force']).default('draft-112'),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('info'),
  VOTES_PER_ADDRESS: z.coerce.number().int().min(0).default(2_000),
  EMBED_HOSTS: z
    .string()
    .default('www.youtube-nocookie.com')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(z.hostname())),
  EMBEDDINGS_URL: z.url().optional(),
  MODERATION_MINUTES: z.coerce.number().int().min(1).max(1_440).default(10),
  SHARED_CACHE_SECONDS: z.coerce.number().min(0).max(60).default(2)
});

/** Reads the settings; throws with the names of the wrong ones. */
export const readConfig = (env: NodeJS.ProcessEnv = process.env): z.output<typeof environment> => {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw new Error(`Wrong settings:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
};

/** The settings of this process, read once from the environment; docs/operations/deploy.md lists them. */
export const config = readConfig();

export const dataDirectory = resolve(config.DATA_DIR);

let cachedSecret: Buffer | undefined;

/** The secret that signs device tokens and sessions: from SECRET, else made once and kept beside the data. */
export const secret = (): Buffer => {
  cachedSecret ??= config.SECRET ? Buffer.from(config.SECRET) : keptSecret();
  return cachedSecret;
};

const keptSecret = (): Buffer => {
  const path = join(dataDirectory, 'secret');
  if (!existsSync(path)) {
    mkdirSync(dataDirectory, { recursive: true });
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(path);
};
