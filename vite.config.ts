import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const serverPort = process.env.PORT ?? '3000';

export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: { outDir: '../dist/client', emptyOutDir: true, target: 'es2022' },
  server: {
    host: '127.0.0.1',
    port: Number(process.env.CLIENT_PORT ?? 5173),
    strictPort: true,
    // The Host header stays the browser's own, so that the server's check of Origin against Host holds here too.
    proxy: { '/api/': { target: `http://127.0.0.1:${serverPort}`, changeOrigin: false } },
  },
});
