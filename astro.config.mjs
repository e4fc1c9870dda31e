import { defineConfig } from 'astro/config';
import { broadsheet } from './src/astro/integration.ts';

export default defineConfig({
  integrations: [broadsheet()],
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0 },
    environments: {
      client: {
        build: {
          rolldownOptions: { output: { entryFileNames: '_astro/[hash].js', chunkFileNames: '_astro/[hash].js' } },
        },
      },
    },
  },
});
