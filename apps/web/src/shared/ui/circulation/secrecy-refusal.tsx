import { Alert, Button, Group, Text } from '@mantine/core';
import type { SecrecyMarking } from '@qlvb/contract/types';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../api/refusal.ts';
import { RefusalAlert } from '../refusal-alert.tsx';
import classes from './secrecy-refusal.module.css';

interface SecrecyRefusalProps {
  readonly refusal: Refusal | null;
  readonly shownPaths?: readonly string[];
  readonly onReload?: (() => void) | undefined;
  readonly pending: boolean;
  /** Asked, the person says that the paper is not marked. */
  onNotSecret(): void;
  /** Asked, the person says that it is. */
  onSecret(marking: SecrecyMarking): void;
}

const paramOf = (refusal: Refusal & { kind: 'rule' }, name: string): string =>
  refusal.params.find((param) => param.name === name)?.value ?? '';

/** True when the server refused a secret paper: its file is gone from the server. */
export const isSecretRefused = (refusal: Refusal | null): boolean =>
  refusal?.kind === 'rule' && refusal.code === 'SECRET_REFUSED';

/** Every refusal of a form that takes papers; for secret ones why, and what to do instead (BM-01). */
export function SecrecyRefusal({ refusal, shownPaths, onReload, pending, onNotSecret, onSecret }: SecrecyRefusalProps) {
  const { t } = useTranslation('circulation');
  if (refusal?.kind === 'rule' && refusal.code === 'SECRECY_UNANSWERED') {
    const marking = paramOf(refusal, 'marking') as SecrecyMarking;
    const where = paramOf(refusal, 'where') === 'FILE' ? 'FILE' : 'SUBJECT';
    return (
      <Alert role="alert" color="yellow" variant="outline" title={t('asked.title')}>
        <Text>{t(`asked.${where}`, { marking: t(`secrecy.${marking}`).toLocaleUpperCase('vi') })}</Text>
        <Text>{t('asked.explain')}</Text>
        <Group mt={12}>
          <Button variant="default" disabled={pending} onClick={onNotSecret}>
            {t('asked.no')}
          </Button>
          <Button variant="default" disabled={pending} onClick={() => onSecret(marking)}>
            {t('asked.yes')}
          </Button>
        </Group>
      </Alert>
    );
  }
  if (!isSecretRefused(refusal))
    return <RefusalAlert refusal={refusal} onReload={onReload} {...(shownPaths === undefined ? {} : { shownPaths })} />;
  return (
    <Alert role="alert" color="red" variant="outline" title={t('refused.title')}>
      <Text>{t('refused.why')}</Text>
      <Text fw={600} mt={8}>
        {t('refused.whatNow')}
      </Text>
      <ul className={classes.list}>
        <li>{t('refused.machine')}</li>
        <li>{t('refused.book')}</li>
        <li>{t('refused.envelope')}</li>
        <li>{t('refused.person')}</li>
      </ul>
      <Text>{t('refused.gone')}</Text>
    </Alert>
  );
}
