import type { TemplateFilter } from '@qlvb/contract/types';
import type { Reader } from '../../platform/db/reader.ts';
import { afterSql, orderSql, type Page, type SortKey } from '../../platform/graphql/keyset.ts';
import type { Viewer } from '../../platform/viewer.ts';
import {
  documentTemplates,
  documentTemplateVersions,
  type TemplateRow,
  type TemplateVersionRow,
} from './templates.entity.ts';

const SORT = [
  { column: 't.name', direction: 'ASC' },
  { column: 't.id', direction: 'ASC' },
] as const satisfies readonly SortKey[];

/** Of the viewer's agency, by name. */
export async function templatePage(
  reader: Reader,
  viewer: Viewer,
  filter: TemplateFilter | null | undefined,
  page: Page,
): Promise<TemplateRow[]> {
  const after = afterSql(SORT, page);
  const force = filter?.retired === true ? 't.name_in_force IS NULL' : 't.name_in_force IS NOT NULL';
  const typeCode = filter?.typeCode ?? null;
  return await reader.select(
    documentTemplates,
    't',
    `WHERE t.agency_id = ? AND ${force}${typeCode === null ? '' : ' AND JSON_CONTAINS(t.type_codes, ?)'} AND ${after.sql}
     ORDER BY ${orderSql(SORT)} LIMIT ?`,
    [viewer.agencyId, ...(typeCode === null ? [] : [JSON.stringify(typeCode)]), ...after.params, page.limit + 1],
  );
}

/** What is another agency's is not there. */
export const visibleTemplate = async (reader: Reader, viewer: Viewer, id: string): Promise<TemplateRow | null> =>
  await reader.findOne(documentTemplates, { id, agencyId: viewer.agencyId });

/** Of each template, the one in force first. */
export const versionsOfTemplates = async (reader: Reader, ids: readonly string[]): Promise<TemplateVersionRow[]> =>
  await reader.find(documentTemplateVersions, { templateId: ids }, { orderBy: 'template_id, version_number DESC' });
