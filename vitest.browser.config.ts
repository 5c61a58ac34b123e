import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: 'tests/support/product.ts',
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 120_000
  }
});
