import type { RuleName } from './reasons.ts';

/** Every HTTP route, as the server registers it. */
export const ROUTES: Readonly<Record<string, RuleName>> = {
  'GET /health': 'SETTINGS',
  'HEAD /health': 'SETTINGS',
  'POST /files': 'SELF',
  'GET /schemas/agency-bundle.json': 'SETTINGS',
  'HEAD /schemas/agency-bundle.json': 'SETTINGS',
  'POST /bundles': 'ACCOUNTS',
  'GET /bundles/agency.json': 'ACCOUNTS',
  'HEAD /bundles/agency.json': 'ACCOUNTS',
  'GET /bundles/agency.xlsx': 'ACCOUNTS',
  'HEAD /bundles/agency.xlsx': 'ACCOUNTS',
  'GET /files/:id': 'ISSUED',
  'HEAD /files/:id': 'ISSUED',
  'GET /forms/:file': 'INCOMING',
  'GET /templates/:file': 'HOUSE',
  'GET /events': 'SELF',
  'HEAD /events': 'SELF',
  'GET /graphql': 'SHAPE',
  'HEAD /graphql': 'SHAPE',
  'POST /graphql': 'SHAPE',
  'OPTIONS /graphql': 'SHAPE',
};
