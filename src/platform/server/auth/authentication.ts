import { betterAuth } from 'better-auth';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import { config, secret } from '../config.ts';
import { authenticationPool } from '../database/database.ts';

const oidc = () =>
  config.OIDC_ISSUER && config.OIDC_CLIENT_ID && config.OIDC_CLIENT_SECRET
    ? [
        genericOAuth({
          config: [
            {
              providerId: 'oidc',
              clientId: config.OIDC_CLIENT_ID,
              clientSecret: config.OIDC_CLIENT_SECRET,
              discoveryUrl: `${config.OIDC_ISSUER}/.well-known/openid-configuration`,
              scopes: ['openid', 'email', 'profile'],
              // Who may hold a post is decided here, not by the provider: nobody is signed up by signing in.
              disableImplicitSignUp: true,
              disableSignUp: true
            }
          ]
        })
      ]
    : [];

const build = () =>
  betterAuth({
    appName: 'Kezdesu',
    baseURL: config.ORIGIN ?? `http://${config.HOST}:${config.PORT}`,
    basePath: '/office/auth',
    secret: secret().toString('base64url'),
    database: authenticationPool(),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12 },
    user: {
      modelName: 'people',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' }
    },
    session: {
      modelName: 'sign_ins',
      fields: {
        userId: 'person',
        expiresAt: 'expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent'
      },
      expiresIn: 60 * 60 * 12,
      updateAge: 60 * 60
    },
    account: {
      modelName: 'credentials',
      fields: {
        userId: 'person',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at'
      },
      accountLinking: { enabled: true, trustedProviders: ['oidc'] }
    },
    verification: {
      modelName: 'verifications',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' }
    },
    advanced: { cookiePrefix: 'kezdesu' },
    telemetry: { enabled: false },
    plugins: [
      twoFactor({
        issuer: 'Kezdesu',
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'second_factors',
            fields: {
              userId: 'person',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until'
            }
          }
        }
      }),
      ...oidc()
    ]
  });

let instance: ReturnType<typeof build> | undefined;

/** Staff sign-in by better-auth over this process's pool: password, optional TOTP, OIDC where configured. */
export const authentication = (): ReturnType<typeof build> => (instance ??= build());
