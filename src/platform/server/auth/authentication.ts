import { betterAuth, type BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import { config, secret } from '../config.ts';
import { authenticationPool } from '../database/database.ts';
import { newId } from '../ids.ts';
import { log } from '../log.ts';
import { OIDC, PASSWORD_LENGTH, SIGN_IN_SECONDS } from './rules.ts';
import { noteSignedIn } from './sign-ins.store.ts';
import { CREDENTIALS, PEOPLE, SECOND_FACTORS, SIGN_INS, VERIFICATIONS } from './tables.ts';

/** Is there a provider outside by which staff may sign in? */
export const oidcIsConfigured = (): boolean =>
  Boolean(config.OIDC_ISSUER && config.OIDC_CLIENT_ID && config.OIDC_CLIENT_SECRET);

const oidc = () =>
  config.OIDC_ISSUER && config.OIDC_CLIENT_ID && config.OIDC_CLIENT_SECRET
    ? [
        genericOAuth({
          config: [
            {
              providerId: OIDC,
              clientId: config.OIDC_CLIENT_ID,
              clientSecret: config.OIDC_CLIENT_SECRET,
              discoveryUrl: `${config.OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
              scopes: ['openid', 'email', 'profile'],
              requireIdTokenVerification: true,
              // Who may hold a post is decided here, not by the provider: nobody is signed up by signing in.
              disableImplicitSignUp: true,
              disableSignUp: true
            }
          ]
        })
      ]
    : [];

/** Of better-auth's own addresses only the provider's way back is open: the rest is done by our throttled forms. */
const onlyTheWayBack: BetterAuthPlugin = {
  id: 'only-the-way-back',
  onRequest: (request) => {
    const open = new URL(request.url).pathname === `/office/auth/callback/${OIDC}`;
    return Promise.resolve(open ? undefined : { response: new Response('Not Found', { status: 404 }) });
  }
};

const noteOutsideSignIn = createAuthMiddleware(async ({ path, context }) => {
  const made = context.newSession;
  if (path.startsWith('/callback/') && made) await noteSignedIn(made.user.id, made.session.token, OIDC);
});

const build = () =>
  betterAuth({
    appName: 'Kezdesu',
    baseURL: config.ORIGIN ?? `http://${config.HOST}:${config.PORT}`,
    basePath: '/office/auth',
    secret: secret().toString('base64url'),
    database: authenticationPool(),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most
    },
    user: PEOPLE,
    // No cookie cache: a revoked sign-in is out at once. No prolonging: reading a page writes nothing.
    session: { ...SIGN_INS, expiresIn: SIGN_IN_SECONDS, disableSessionRefresh: true },
    account: { ...CREDENTIALS, accountLinking: { enabled: true, trustedProviders: [OIDC] } },
    verification: VERIFICATIONS,
    advanced: { cookiePrefix: 'kezdesu', database: { generateId: newId, joins: true } },
    // Ours is kept in PostgreSQL and counts by account too (sign-in.ts).
    rateLimit: { enabled: false },
    logger: { log: (level, message) => log[level]({ part: 'authentication' }, message) },
    telemetry: { enabled: false },
    hooks: { after: noteOutsideSignIn },
    plugins: [onlyTheWayBack, twoFactor({ issuer: 'Kezdesu', schema: SECOND_FACTORS }), ...oidc()]
  });

let instance: ReturnType<typeof build> | undefined;

/** Staff sign-in by better-auth over this process's pool: password, optional TOTP, OIDC where configured. */
export const authentication = (): ReturnType<typeof build> => (instance ??= build());
