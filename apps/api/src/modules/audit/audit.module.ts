import type { ApiModule } from '../../module.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { auditChains, auditEntries } from './audit.entity.ts';

const resolvers: Resolvers = {
  AuditEntry: {
    onBehalf: ({ onBehalfKind, onBehalfName, onBehalfTitle }) =>
      onBehalfKind === null ? null : { kind: onBehalfKind, fullName: onBehalfName ?? '', title: onBehalfTitle ?? '' },
    details: ({ details }) => Object.entries(details).map(([name, value]) => ({ name, value })),
  },
};

export const auditModule: ApiModule = { entities: [auditChains, auditEntries], resolvers };
