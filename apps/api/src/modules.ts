import type { ApiModule } from './module.ts';
import { accessModule } from './modules/access/access.module.ts';
import { accessRecordModule } from './modules/access-record/access-record.module.ts';
import { assignmentsModule } from './modules/assignments/assignments.module.ts';
import { auditModule } from './modules/audit/audit.module.ts';
import { bundlesModule } from './modules/bundles/bundles.module.ts';
import { copiesModule } from './modules/copies/copies.module.ts';
import { delegationsModule } from './modules/delegations/delegations.module.ts';
import { directivesModule } from './modules/directives/directives.module.ts';
import { documentsModule } from './modules/documents/documents.module.ts';
import { envelopesModule } from './modules/envelopes/envelopes.module.ts';
import { exchangeModule } from './modules/exchange/exchange.module.ts';
import { filesModule } from './modules/files/files.module.ts';
import { formsModule } from './modules/forms/forms.module.ts';
import { handoverModule } from './modules/handover/handover.module.ts';
import { identityModule } from './modules/identity/identity.module.ts';
import { incomingModule } from './modules/incoming/incoming.module.ts';
import { keysModule } from './modules/keys/keys.module.ts';
import { notificationsModule } from './modules/notifications/notifications.module.ts';
import { templatesModule } from './modules/templates/templates.module.ts';
import { instructionsModule } from './modules/instructions/instructions.module.ts';
import { numberingModule } from './modules/numbering/numbering.module.ts';
import { organizationsModule } from './modules/organizations/organizations.module.ts';
import { outgoingModule } from './modules/outgoing/outgoing.module.ts';
import { settingsModule } from './modules/settings/settings.module.ts';
import { workFilesModule } from './modules/work-files/work-files.module.ts';
import { remindersModule } from './modules/reminders/reminders.module.ts';
import { signingModule } from './modules/signing/signing.module.ts';
import { worklistModule } from './modules/worklist/worklist.module.ts';

/** Every feature of the API. One list, so that nothing registers itself from afar. */
export const createModules = (): readonly ApiModule[] => [
  organizationsModule,
  identityModule,
  delegationsModule,
  auditModule,
  filesModule,
  notificationsModule(),
  documentsModule,
  assignmentsModule,
  numberingModule,
  incomingModule,
  instructionsModule,
  templatesModule,
  envelopesModule,
  signingModule,
  outgoingModule,
  copiesModule,
  exchangeModule,
  directivesModule,
  workFilesModule,
  handoverModule,
  remindersModule,
  worklistModule,
  bundlesModule,
  formsModule,
  accessRecordModule,
  settingsModule,
  accessModule,
  keysModule,
];
