import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import fastify, { type FastifyError, type FastifyInstance, LogController } from 'fastify';
import type { Config } from '../../config.ts';
import { HttpRefusal } from '../errors.ts';
import { errorForLog } from '../log-error.ts';
import { addSecurity } from './security.ts';

export type LogStream = { write(line: string): void };

/** @param logTo where the log goes instead of standard output */
export async function createHttpServer(config: Config, logTo?: LogStream): Promise<FastifyInstance> {
  const http = fastify({
    logger:
      config.logLevel === 'silent'
        ? false
        : {
            level: config.logLevel,
            redact: ['req.headers.cookie', 'req.headers.authorization'],
            serializers: { err: errorForLog },
            ...(logTo === undefined ? {} : { stream: logTo }),
          },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy,
    // GraphQL operations with their variables; files are streamed and have their own limit.
    bodyLimit: 1024 * 1024,
    forceCloseConnections: 'idle',
  });
  http.setErrorHandler<FastifyError>(async (error, request, reply) => {
    if (error instanceof HttpRefusal) return await reply.code(error.statusCode).send({ code: error.code, params: {} });
    const status = error.statusCode ?? 500;
    if (status < 500) return await reply.code(status).send({ code: 'BAD_USER_INPUT', params: {} });
    request.log.error({ err: error }, 'request failed');
    return await reply.code(500).send({ code: 'INTERNAL', params: { requestId: request.id } });
  });
  await http.register(cookie);
  addSecurity(http, { secure: config.cookieSecure });
  await http.register(compress, {
    threshold: 2048,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  return http;
}
