import { documentType } from '@qlvb/domain/document-types';
import { isStandardType, standardTemplate } from '@qlvb/templates/standard';
import type { Resolvers } from '../../generated/resolvers.ts';
import type { ApiModule } from '../../module.ts';
import { found } from '../../platform/errors.ts';
import { signedIn } from '../../platform/graphql/context.ts';
import { connection, pageOf } from '../../platform/graphql/keyset.ts';
import { manyByKey } from '../../platform/graphql/loaders.ts';
import { attachmentById } from '../files/attachments.ts';
import { contentDisposition } from '../files/file-name.ts';
import { DOCX } from '../files/media-type.ts';
import { positionById } from '../identity/identity.loaders.ts';
import { addTemplate, changeTemplate, retireTemplate, TEMPLATE_FILES } from './keep-template.ts';
import { documentTemplates, documentTemplateVersions, type TemplateVersionRow } from './templates.entity.ts';
import { templatePage, versionsOfTemplates, visibleTemplate } from './templates.repo.ts';

/** The one in force first. Whoever loads it has made sure that the viewer sees the template. */
const versionsOf = manyByKey<TemplateVersionRow>(
  async ({ db }, ids) => await versionsOfTemplates(db, ids),
  ({ templateId }) => templateId,
);

const resolvers: Resolvers = {
  Query: {
    documentTemplates: async (_, args, context) => {
      const { db, viewer } = signedIn(context);
      const page = pageOf(args, 2);
      return connection(await templatePage(db, viewer, args.filter, page), page, ({ name, id }) => [name, id]);
    },
  },
  Mutation: {
    addTemplate: async (_, { input }, context) => await addTemplate(context, input),
    changeTemplate: async (_, { input }, context) => await changeTemplate(context, input),
    retireTemplate: async (_, { input }, context) => await retireTemplate(context, input),
  },
  DocumentTemplate: {
    typeCodes: ({ typeCodes }) => [...typeCodes],
    versions: async ({ id }, _, { load }) => await load(versionsOf, id),
  },
  TemplateVersion: {
    file: async ({ attachmentId }, _, { load }) => found(await load(attachmentById, attachmentId)),
    createdBy: async ({ createdByPositionId }, _, { load }) => found(await load(positionById, createdByPositionId)),
  },
};

/** Mẫu văn bản: kept by an agency for its drafters, beside the standard ones. */
export const templatesModule: ApiModule = {
  entities: [documentTemplates, documentTemplateVersions],
  resolvers,
  fileVisibility: {
    // No scope of a key opens templates, so none opens their files.
    [TEMPLATE_FILES]: async ({ db, viewer }, id) => {
      const seen = (await visibleTemplate(db, viewer, id)) !== null;
      return seen && (viewer.key ?? null) === null;
    },
  },
  routes: (http, services) => {
    /** `GET /templates/CV.docx`: the standard template of a kind, to begin one's own from. */
    http.get<{ Params: { file: string } }>('/templates/:file', { exposeHeadRoute: false }, async (request, reply) => {
      const viewer = await services.viewerOf(request);
      if (viewer === null) return await reply.code(401).send({ code: 'UNAUTHENTICATED', params: {} });
      const [code = '', ending] = request.params.file.split('.');
      if (ending !== 'docx' || !isStandardType(code))
        return await reply.code(404).send({ code: 'NOT_FOUND', params: {} });
      const name = `Mẫu ${documentType(code).name}.docx`;
      return await reply
        .headers({
          'content-type': DOCX,
          'content-disposition': contentDisposition('attachment', name),
          'cache-control': 'private, no-cache',
          'x-content-type-options': 'nosniff',
        })
        .send(Buffer.from(await standardTemplate(code)));
    });
  },
};
