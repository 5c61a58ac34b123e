// better-auth's tables under our names (db/migrations/0002_authentication.sql).

const TIMES = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

export const PEOPLE = {
  modelName: 'people',
  fields: { emailVerified: 'email_verified', ...TIMES }
} as const;

export const SIGN_INS = {
  modelName: 'sign_ins',
  fields: { userId: 'person', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...TIMES }
} as const;

export const CREDENTIALS = {
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
    ...TIMES
  }
} as const;

export const VERIFICATIONS = { modelName: 'verifications', fields: { expiresAt: 'expires_at', ...TIMES } } as const;

export const SECOND_FACTORS = {
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
} as const;
