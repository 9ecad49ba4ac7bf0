import type { ComparedParagraph } from '@qlvb/formcheck/compare';
import type { Unreadable } from '@qlvb/formcheck/paper';
import { found } from '../../platform/errors.ts';
import type { SignedContext } from '../../platform/graphql/context.ts';
import { attachmentById } from '../files/attachments.ts';
import type { FileAttachmentRow } from '../files/files.entity.ts';
import { keptAnswers } from '../paper-reader/kept-answers.ts';
import { askReader, contentOf } from '../paper-reader/paper-reader.ts';
import type { PaperJobs, Refused } from '../paper-reader/paper-worker.ts';
import type { DraftVersionRow } from './outgoing.entity.ts';
import { draftVersionsOf, outgoingById } from './outgoing.loaders.ts';

export type VersionComparison = {
  readonly older: DraftVersionRow;
  readonly newer: DraftVersionRow;
  readonly unreadable: { readonly draftVersion: DraftVersionRow; readonly why: Unreadable }[];
  readonly partial: boolean;
  readonly paragraphs: readonly ComparedParagraph[];
};

type Text = PaperJobs['TEXT']['answer'] | Refused;

/** By content. */
const texts = keptAnswers<PaperJobs['TEXT']['answer']>(40);
const comparisons = keptAnswers<PaperJobs['COMPARE']['answer']>(40);

/** What changed in the text between two versions of a draft the viewer sees (VI-10). Asked in either order. */
export async function compareVersions(
  context: SignedContext,
  ids: { readonly outgoingId: string; readonly olderVersionId: string; readonly newerVersionId: string },
): Promise<VersionComparison> {
  const { id } = found(await context.load(outgoingById, ids.outgoingId));
  const versions = await context.load(draftVersionsOf, id);
  const version = (versionId: string) => found(versions.find((each) => each.id === versionId) ?? null);
  const [first, second] = [version(ids.olderVersionId), version(ids.newerVersionId)];
  const [older, newer] = first.versionNumber <= second.versionNumber ? [first, second] : [second, first];
  const [from, to] = await Promise.all([fileOf(context, older), fileOf(context, newer)]);
  const [left, right] = await Promise.all([textOf(context, from), textOf(context, to)]);
  const nothing = { older, newer, partial: false, paragraphs: [] };
  if ('unreadable' in left || 'unreadable' in right) {
    const why = (draftVersion: DraftVersionRow, text: Text) =>
      'unreadable' in text ? [{ draftVersion, why: text.unreadable }] : [];
    return { ...nothing, unreadable: [...why(older, left), ...why(newer, right)] };
  }
  const answer = await comparisons(
    `${from.sha256} ${to.sha256}`,
    async () => await askReader('COMPARE', { older: left.paragraphs, newer: right.paragraphs }),
  );
  if ('unreadable' in answer) return { ...nothing, unreadable: [{ draftVersion: newer, why: answer.unreadable }] };
  return { ...nothing, unreadable: [], partial: left.partial || right.partial, paragraphs: answer.paragraphs };
}

const fileOf = async (context: SignedContext, { attachmentId }: DraftVersionRow): Promise<FileAttachmentRow> =>
  found(await context.load(attachmentById, attachmentId));

const textOf = async (context: SignedContext, file: FileAttachmentRow): Promise<Text> =>
  await texts(file.sha256, async () => {
    const bytes = await contentOf(context, file);
    return bytes === null ? { unreadable: 'TOO_LARGE' } : await askReader('TEXT', { bytes });
  });
