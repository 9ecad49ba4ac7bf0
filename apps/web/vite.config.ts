import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const api = process.env['API_ORIGIN'] ?? 'http://127.0.0.1:4000';
const fromApi = Object.fromEntries(
  ['/graphql', '/files', '/forms', '/events', '/health'].map((path) => [path, { target: api, changeOrigin: false }]),
);

/** The part of the component library that nearly every page uses, as one file: fewer questions over a slow line. */
const COMPONENTS =
  /@mantine\/core\/esm\/(core|utils\/(?!Floating)|components\/(Alert|Box|Button|CloseButton|Flex|Group|Input|InputBase|InlineInput|Loader|Paper|Stack|Text|Textarea|TextInput|Title|Transition|UnstyledButton)\/)/;

/** The same for what the pages share of our own, except what the frame has anyway or what comes on demand. */
const WORKBENCH =
  /src\/shared\/(api\/(audit-sentence|fragments\.generated|use-act|use-connection)|ui\/(action-bar|agency-picker\.tsx|assignee-picker|data-list|date-|document-|due-date|facts|filter-tabs|form-dialog\.tsx|lazy-field|list-row|note-dialog|page-header|pdf-viewer|reason-dialog|refusal-alert|search-field|section|split-view|state-badge|time-left-badge|timeline|tree-picker\.tsx|whisper))/;

export default defineConfig({
  plugins: [react()],
  // rxjs (under Apollo Client) has a build for today's browsers behind this condition.
  resolve: { conditions: ['es2015', ...defaultClientConditions] },
  server: { port: 5173, proxy: fromApi },
  preview: { proxy: fromApi },
  build: {
    manifest: true,
    target: 'es2022',
    sourcemap: false,
    // pdf.js is large by nature and only fetched when a document is opened; scripts/budget.mjs watches the rest.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'sentences-vi', test: /src\/locales\/vi\/(common|enums|shell)\.ts$/ },
            { name: 'sentences-en', test: /src\/locales\/en\/(common|enums|shell)\.ts$/ },
            { name: 'page-sentences-vi', test: /src\/locales\/vi\/(actions|refusals)\.ts$/ },
            { name: 'components', test: COMPONENTS },
            { name: 'workbench', test: WORKBENCH },
            { name: 'page-sentences-en', test: /src\/locales\/en\/(actions|refusals)\.ts$/ },
          ],
        },
      },
    },
  },
});
