import { defineConfig } from 'vitest/config';

const browserTest = {
  globalSetup: ['tests/browser/support/global-setup.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // A file holds one browser after the other, which waits for as long as it works.
  maxWorkers: 2,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: ['tests/unit/support/english.ts'],
        },
      },
      { test: { name: 'eval', include: ['tests/eval/**/*.test.ts'], testTimeout: 120_000 } },
      { test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], ...browserTest } },
      { test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], ...browserTest } },
    ],
  },
});
