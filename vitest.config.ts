import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'db/**/*.test.ts', 'tests/support/**/*.test.ts', 'tests/system/**/*.test.ts'],
    globalSetup: 'tests/support/postgres.ts',
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { LOG_LEVEL: 'silent', DATA_DIR: 'data/test-files', SECRET: 'a secret of the tests only, 32 chars' }
  }
});
