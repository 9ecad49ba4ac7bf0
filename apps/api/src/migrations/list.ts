import { AgencyFields202611230640 } from './202611230640-agency-fields.ts';
import { Bundles202611230560 } from './202611230560-bundles.ts';
import { PrintsOnRecord202611230740 } from './202611230740-prints-on-record.ts';
import { Platform202611220800 } from './202611220800-platform.ts';
import { Organizations202611220801 } from './202611220801-organizations.ts';
import { Identity202611220802 } from './202611220802-identity.ts';
import { Files202611220803 } from './202611220803-files.ts';
import { Audit202611220804 } from './202611220804-audit.ts';
import { Documents202611221010 } from './202611221010-documents.ts';
import { Numbering202611221020 } from './202611221020-numbering.ts';
import { Assignments202611221030 } from './202611221030-assignments.ts';
import { Incoming202611221040 } from './202611221040-incoming.ts';
import { Outgoing202611221110 } from './202611221110-outgoing.ts';
import { Exchange202611221120 } from './202611221120-exchange.ts';
import { Directives202611221210 } from './202611221210-directives.ts';
import { WorkFiles202611221220 } from './202611221220-work-files.ts';
import { AuditChains202611221300 } from './202611221300-audit-chains.ts';
import { Demonstration202611230200 } from './202611230200-demonstration.ts';
import { FailedMessages202611230210 } from './202611230210-failed-messages.ts';
import { SignInAddresses202611230220 } from './202611230220-sign-in-addresses.ts';
import { DirectiveHandovers202611230230 } from './202611230230-directive-handovers.ts';
import { OrganisationOverTime202611230310 } from './202611230310-organisation-over-time.ts';
import { SessionsAndPasswords202611230400 } from './202611230400-sessions-and-passwords.ts';
import { DemonstrationLoad202611230490 } from './202611230490-demonstration-load.ts';
import { RoleGrants202611230510 } from './202611230510-role-grants.ts';
import { Delegations202611230530 } from './202611230530-delegations.ts';
import { Circulation202611230520 } from './202611230520-circulation.ts';
import { IncomingDetails202611230760 } from './202611230760-incoming-details.ts';
import { IncomingSteps202611230762 } from './202611230762-incoming-steps.ts';
import { OfficeHours202611230761 } from './202611230761-office-hours.ts';
import { HandoverReceivers202611230600 } from './202611230600-handover-receivers.ts';
import { PeopleAndSigning202611230540 } from './202611230540-people-and-signing.ts';
import { SeriesAndBooks202611230700 } from './202611230700-series-and-books.ts';
import { AfterRelease202611230790 } from './202611230790-after-release.ts';
import { IntegrationKeys202611230800 } from './202611230800-integration-keys.ts';
import { Instructions202611230820 } from './202611230820-instructions.ts';
import { PersonalEnvelopes202611230821 } from './202611230821-personal-envelopes.ts';
import { DocumentTemplates202611230860 } from './202611230860-document-templates.ts';
import { FormChecks202611230830 } from './202611230830-form-checks.ts';
import { Reminders202611230840 } from './202611230840-reminders.ts';
import { Copies202611230850 } from './202611230850-copies.ts';

/** In the order they are run; a released migration is never changed. */
export const migrations = [
  Platform202611220800,
  Organizations202611220801,
  Identity202611220802,
  Files202611220803,
  Audit202611220804,
  Documents202611221010,
  Numbering202611221020,
  Assignments202611221030,
  Incoming202611221040,
  Outgoing202611221110,
  Exchange202611221120,
  Directives202611221210,
  WorkFiles202611221220,
  AuditChains202611221300,
  Demonstration202611230200,
  FailedMessages202611230210,
  SignInAddresses202611230220,
  DirectiveHandovers202611230230,
  OrganisationOverTime202611230310,
  SessionsAndPasswords202611230400,
  DemonstrationLoad202611230490,
  RoleGrants202611230510,
  Delegations202611230530,
  Circulation202611230520,
  PeopleAndSigning202611230540,
  Bundles202611230560,
  IncomingDetails202611230760,
  OfficeHours202611230761,
  IncomingSteps202611230762,
  HandoverReceivers202611230600,
  AgencyFields202611230640,
  SeriesAndBooks202611230700,
  PrintsOnRecord202611230740,
  AfterRelease202611230790,
  IntegrationKeys202611230800,
  Instructions202611230820,
  PersonalEnvelopes202611230821,
  FormChecks202611230830,
  Reminders202611230840,
  Copies202611230850,
  DocumentTemplates202611230860,
];
