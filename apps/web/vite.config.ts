import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const api = process.env['API_ORIGIN'] ?? 'http://127.0.0.1:4000';
const fromApi = Object.fromEntries(
  ['/graphql', '/files', '/forms', '/templates', '/events', '/health'].map((path) => [
    path,
    { target: api, changeOrigin: false },
  ]),
);

/** The part of the component library that nearly every page uses, as one file: fewer questions over a slow line. */
const COMPONENTS =
  /@mantine\/core\/esm\/(core|utils\/(?!Floating)|components\/(Alert|Anchor|Box|Button|CloseButton|Flex|Group|Input|InputBase|InlineInput|Loader|Paper|Stack|Text|Textarea|TextInput|Title|Transition|UnstyledButton)\/)|@mantine\/hooks\/esm\/(use-(did-update|id|isomorphic-effect|media-query|merged-ref|reduced-motion)|utils\/random-id)\/|node_modules\/clsx\//;

/** The same for what the pages share of our own, except what the frame has anyway or what comes on demand. */
const WORKBENCH =
  /packages\/domain\/src\/(text\/fold|(.*\/)?document-types|(.*\/)?reason)\.ts|src\/shared\/(api\/(audit-sentence|fragments\.generated|use-act|use-connection|use-seen-version)|ui\/(action-bar|agency-picker\.tsx|assignee-picker|badge|data-list|date-|document-|due-date|facts|filter-tabs|form-dialog\.tsx|lazy-field|list-row|note-dialog|page-header|pdf-viewer|reason-dialog|refusal-alert|search-field|section|select\.tsx|split-view|state-badge|time-left-badge|timeline|tree-picker\.tsx|unavailable|whisper|why\/why\.tsx))/;

/** What the frame is made of, as one file: many small ones, shared with the pages, pack worse and are asked for singly. */
const FRAME =
  /node_modules\/(react|react-dom|scheduler|react-router|@apollo\/client|graphql|rxjs|tslib|@wry|optimism|i18next|react-i18next|use-sync-external-store)\/|@tabler\/icons-react\/dist\/esm\/(defaultAttributes|createReactComponent|icons\/Icon(Check|ChevronDown|Search)\.)|packages\/domain\/src\/(civil-date|problems)|src\/app\/(preferences|session|sign-in-address)|src\/shared\/(api\/(errors|forget-viewer|own-acts|refresh|refusal|who-acts)|app\/(counts|lazy-page|viewer)|hooks\/(use-page-title|use-shortcuts)|i18n\/|lib\/format|ui\/(choice-group|empty-state|error-state|popover-panel|skeletons|toasts))/;

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
            { name: 'frame', test: FRAME },
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
