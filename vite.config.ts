import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { chunks } from './scripts/vite/chunks.ts';
import { customMedia } from './scripts/vite/custom-media.ts';
import { namedClasses, scopedName } from './scripts/vite/scoped-name.ts';
import { notices } from './scripts/vite/third-party.ts';

const serverPort = process.env.PORT ?? '3000';
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

export default defineConfig(({ command }) => ({
  root: 'client',
  plugins: [customMedia(), namedClasses(), react(), notices()],
  define: { __APP_VERSION__: JSON.stringify(version) },
  css: { modules: command === 'build' ? { generateScopedName: scopedName } : {} },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // Every browser that runs ES 2022 knows it.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['client/index.html', 'client/sign-in.html'],
      output: { codeSplitting: { groups: [...chunks] } },
    },
  },
  server: {
    host: '127.0.0.1',
    port: Number(process.env.CLIENT_PORT ?? 5173),
    strictPort: true,
    // The Host header stays the browser's own, so that the server's check of Origin against Host holds here too.
    proxy: { '/api/': { target: `http://127.0.0.1:${serverPort}`, changeOrigin: false } },
  },
}));
