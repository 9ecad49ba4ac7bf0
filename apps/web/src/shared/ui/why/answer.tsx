import { useQuery } from '@apollo/client/react';
import type { ExplainedType } from '@qlvb/contract/types';
import { isKept, type KeptAction } from '@qlvb/domain/kept-objects';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { ruleSentence } from '../../api/refusal.ts';
import { formatInstant, positionName } from '../../lib/format.ts';
import { ErrorState } from '../error-state.tsx';
import type { Asked } from './why.tsx';
import { authoritySentence, permissionWord, waySentence } from './ways.ts';
import classes from './why.module.css';
import {
  ExplainListDocument,
  type ExplainListQuery,
  ExplainObjectDocument,
  type ExplainObjectQuery,
} from './why.generated.ts';

type ObjectAnswer = ExplainObjectQuery['explainObject'];
type ListAnswer = ExplainListQuery['explainList'];

const FEATURES: Readonly<Partial<Record<ExplainedType, string>>> = {
  INCOMING: 'incoming',
  OUTGOING: 'outgoing',
  DIRECTIVE: 'directives',
  WORK_FILE: 'workFiles',
  ENVELOPE: 'envelopes',
  FILE: 'files',
};
const featureOf = (type: ExplainedType): string => (isKept(type) ? 'kept' : (FEATURES[type] ?? ''));
/** A sentence names this many people, then says how many more there are. */
const NAMED = 8;

interface AnswerProps {
  readonly asked: Asked;
  /** One action of the object only; its sentence is said already. */
  readonly action?: string;
}

export default function Answer({ asked, action }: AnswerProps) {
  return 'list' in asked ? <OfList list={asked.list} /> : <OfObject {...asked} action={action} />;
}

interface OfObjectProps {
  readonly type: ExplainedType;
  readonly id: string;
  readonly action: string | undefined;
}

function OfObject({ type, id, action }: OfObjectProps) {
  const { t } = useTranslation('rights');
  const variables = { type, id };
  const { data, error, refetch } = useQuery(ExplainObjectDocument, { variables, fetchPolicy: 'network-only' });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <p role="status">{t('common:loading')}</p>;
  const { reasons, readers, actions } = data.explainObject;
  if (action !== undefined) {
    const asked = actions.find((each) => each.action === action);
    return asked ? <Basis action={asked} /> : null;
  }
  return (
    <div className={classes.answer}>
      <section>
        <h3>{t('why.you')}</h3>
        <Reasons reasons={reasons} />
      </section>
      <section>
        <h3>{t('why.readers', { count: readers.length })}</h3>
        <Readers readers={readers} />
      </section>
      {actions.length > 0 ? (
        <section>
          <h3>{t('why.actions')}</h3>
          <Actions feature={featureOf(type)} actions={actions} />
        </section>
      ) : null}
    </div>
  );
}

function Reasons({ reasons }: { readonly reasons: ObjectAnswer['reasons'] }) {
  const { t } = useTranslation('rights');
  return (
    <ul>
      {reasons.map(({ rule, ways, assignment, authority, through }) => (
        <li key={`${rule}${through?.id ?? ''}`}>
          {t(`rule.${rule}`)}
          {assignment ? (
            <span className={classes.dim}>
              {' '}
              {t('why.assigned', { by: positionName(assignment.from), at: formatInstant(assignment.assignedAt) })}
            </span>
          ) : null}
          {authority ? <p className={classes.dim}>{authoritySentence(t, authority)}</p> : null}
          {ways.map((way) => (
            <p key={way.role ?? ''} className={classes.dim}>
              {waySentence(t, way)}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Readers({ readers }: { readonly readers: ObjectAnswer['readers'] }) {
  const { t } = useTranslation('rights');
  const rules = [...new Set(readers.map(({ rule }) => rule))];
  return (
    <ul>
      {rules.map((rule) => {
        const names = readers.filter((reader) => reader.rule === rule).map(({ position }) => positionName(position));
        const more = names.length - NAMED;
        return (
          <li key={rule}>
            <span className={classes.dim}>{t(`rule.${rule}`)}</span>
            <p>
              {names.slice(0, NAMED).join('; ')}
              {more > 0 ? t('why.more', { count: more }) : null}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function Actions({ feature, actions }: { readonly feature: string; readonly actions: ObjectAnswer['actions'] }) {
  const { t } = useTranslation('rights');
  return (
    <ul>
      {actions.map((each) => (
        <li key={each.action}>
          <strong>{actionWord(t, feature, each.action)}</strong>
          {': '}
          {each.reason.code ? ruleSentence(each.reason.code, each.reason.params, feature) : t('why.possible')}
          <Basis action={each} />
        </li>
      ))}
    </ul>
  );
}

function actionWord(t: TFunction<'rights'>, feature: string, action: string): string {
  if (feature === 'kept') return t(`kept.${action as KeptAction}`);
  if (feature !== 'files') return t(`actions:${feature}.${action}`, { defaultValue: action });
  return t(`file.${action === 'READ' ? 'READ' : 'DOWNLOAD'}`);
}

/** What an action rests on: the permission, the roles that give it here, or the colleagues who have it. */
function Basis({ action }: { readonly action: ObjectAnswer['actions'][number] }) {
  const { t } = useTranslation('rights');
  const { permissions, ways, missing, holders } = action;
  return (
    <>
      {permissions.length > 0 ? (
        <p className={classes.dim}>
          {t('why.needs', { permission: permissions.map((permission) => permissionWord(t, permission)).join(', ') })}
        </p>
      ) : null}
      {ways.map((way) => (
        <p key={`${way.permission}${way.role ?? ''}`} className={classes.dim}>
          {waySentence(t, way)}
        </p>
      ))}
      {missing === 'PERMISSION' ? (
        <p className={classes.dim}>
          {holders.length > 0 ? t('why.holders', { names: holders.map(positionName).join('; ') }) : t('why.noHolders')}
        </p>
      ) : null}
    </>
  );
}

function OfList(variables: { readonly list: ListAnswer['list'] }) {
  const { t } = useTranslation('rights');
  const { data, error, refetch } = useQuery(ExplainListDocument, { variables, fetchPolicy: 'network-only' });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <p role="status">{t('common:loading')}</p>;
  const { permission, scope, ways, reasons } = data.explainList;
  const about = t(`about.${variables.list}`, { defaultValue: '' });
  return (
    <div className={classes.answer}>
      {about.length > 0 ? <p>{about}</p> : null}
      {permission === null ? null : (
        <p>
          {scope
            ? t('why.list', { permission: permissionWord(t, permission), scope: t(`scope.${scope}`) })
            : t('why.listClosed', { permission: permissionWord(t, permission) })}
        </p>
      )}
      {reasons.length > 0 ? (
        <section>
          <h3>{t('why.listRows')}</h3>
          <ul>
            {reasons.map(({ rule }) => (
              <li key={rule}>{t(`rule.${rule}`)}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {ways.length > 0 ? (
        <section>
          <h3>{t('why.through')}</h3>
          <ul>
            {ways.map((way) => (
              <li key={way.role ?? ''}>{waySentence(t, way)}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
