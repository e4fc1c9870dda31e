import { defineConfig } from '/tmp/trees/desk/main/node_modules/vitest/dist/config.js';
export default defineConfig({ root: '/tmp/trees/desk/main', test: { include: ['tests/slow/desk.test.ts'], globalSetup: ['tests/support/browser/chromium.setup.ts'], testTimeout: 600000, hookTimeout: 300000, fileParallelism: false } });
