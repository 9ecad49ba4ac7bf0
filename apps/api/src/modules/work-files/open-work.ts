import { can } from '@qlvb/domain/permissions';
import { type OpenWorkSource, ownedRows } from '../handover/source.ts';
import { visibleSql } from './work-files.visibility.ts';

export const workFileOpenWork: OpenWorkSource = {
  kind: 'WORK_FILE',
  objectType: 'WORK_FILE',
  journal: 'work-file.hand-over',
  label: "CONCAT(f.code, ' ', f.title)",
  visible: visibleSql,
  ...ownedRows({ table: 'work_files', alias: 'f', column: 'owner_position_id' }, { where: "f.state = 'OPEN'" }),
  mayReceive: (_, receiver) => can(receiver, 'work-files.open'),
};
