import { globSync, readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import about from './package.json' with { type: 'json' }

/** Icons that the shell and Today show; those of other pages do not come before Today has painted. */
const firstIcons = new Set(
  globSync('src/web/{app,today,ui,.}/*.{ts,tsx}').flatMap(
    (file) => readFileSync(file, 'utf8').match(/\bIcon[A-Z]\w+/g) ?? [],
  ),
)
const iconIn = (id: string) => /\/(Icon[A-Z]\w+)\.m?js$/.exec(id)?.[1]

/** `demo` builds the static site with the api inside the page; it works under any sub-path. */
export default defineConfig(({ mode }) => ({
  base: './',
  publicDir: 'src/web/public',
  plugins: [react()],
  build: {
    outDir: mode === 'demo' ? 'dist/demo' : 'dist/web',
    target: 'es2023',
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What every page uses comes in a few files: fifty small ones wait for each other.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|react-router)\// },
            {
              name: 'desk',
              test: /node_modules\/(@tanstack\/(react-query|query-core)|i18next|react-i18next|hono)\//,
            },
            // It teaches zod a word that the api's schemas speak as soon as they load: it comes first.
            { name: 'openapi', test: /node_modules\/(@hono\/zod-openapi|@asteasolutions)\// },
            {
              name: 'icons',
              test: (id) =>
                id.includes('/node_modules/@tabler/') && firstIcons.has(iconIn(id) ?? ''),
            },
            { name: 'icons-of-pages', test: /node_modules\/@tabler\/.*\/Icon[A-Z]/ },
          ],
        },
      },
    },
  },
  define: {
    __DEMO_PAGE__: JSON.stringify(mode === 'demo'),
    __VERSION__: JSON.stringify(about.version),
  },
  optimizeDeps: { exclude: ['@electric-sql/pglite'] },
  worker: { format: 'es' },
}))
