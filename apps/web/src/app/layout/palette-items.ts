import { foldText } from '@qlvb/domain/text/fold';
import type { TFunction } from 'i18next';
import type { ViewerPartsFragment } from '../../shared/app/viewer.generated.ts';
import { commandsFor } from '../features.ts';
import type { PaletteSearchQuery } from './palette-search.generated.ts';

export interface PaletteItem {
  readonly id: string;
  readonly to: string;
  readonly title: string;
  readonly detail: string;
}

export interface PaletteGroup {
  readonly name: string;
  readonly items: readonly PaletteItem[];
}

function matches(text: string, words: readonly string[]): boolean {
  const folded = foldText(text);
  return words.every((word) => folded.includes(word));
}

/** Places and commands the position can use, narrowed by words without diacritics. */
export function placeGroups(viewer: ViewerPartsFragment, text: string, t: TFunction): PaletteGroup[] {
  const words = foldText(text).split(/\s+/).filter(Boolean);
  const { places, commands } = commandsFor(viewer);
  const asItem = ({ to, label }: { readonly to: string; readonly label: string }): PaletteItem => ({
    id: to,
    to,
    title: t(`shell:nav.${label}`),
    detail: '',
  });
  return [
    { name: t('shell:search.commands'), items: commands.map(asItem) },
    { name: t('shell:search.go'), items: places.map(asItem) },
  ]
    .map(({ name, items }) => ({ name, items: items.filter(({ title }) => matches(title, words)) }))
    .filter(({ items }) => items.length > 0);
}

/** What the lists answered, each with the address of its page. */
export function foundGroups(data: PaletteSearchQuery | undefined, t: TFunction): PaletteGroup[] {
  if (!data) return [];
  const incoming = data.incomingDocuments.edges.map(({ node }) => ({
    id: `incoming-${node.id}`,
    to: `/incoming/${node.id}`,
    title: node.document.subject,
    detail: [
      node.document.symbol,
      node.document.issuerName,
      node.arrivalNumber === null ? '' : t('shell:search.arrival', { number: node.arrivalNumber }),
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  const outgoing = data.outgoingDocuments.edges.map(({ node }) => ({
    id: `outgoing-${node.id}`,
    to: `/outgoing/${node.id}`,
    title: node.subject,
    detail: `${t(`enums:DocumentTypeCode.${node.typeCode}`)} · ${node.symbol ?? t('shell:search.draft')}`,
  }));
  const directives = data.directives.edges.map(({ node }) => ({
    id: `directive-${node.id}`,
    to: `/directives/${node.id}`,
    title: node.content,
    detail: `${node.code} · ${node.leadAgency.shortName}`,
  }));
  const workFiles = data.workFiles.edges.map(({ node }) => ({
    id: `work-file-${node.id}`,
    to: `/work-files/${node.id}`,
    title: node.title,
    detail: node.notation,
  }));
  return [
    { name: t('shell:search.incoming'), items: incoming },
    { name: t('shell:search.outgoing'), items: outgoing },
    { name: t('shell:search.directives'), items: directives },
    { name: t('shell:search.workFiles'), items: workFiles },
  ].filter(({ items }) => items.length > 0);
}
