import { Alert, Button, Group, Text } from '@mantine/core';
import type { SecrecyMarking } from '@qlvb/contract/types';
import { useTranslation } from 'react-i18next';
import type { RuleRefusal, SecrecyAnswers } from './secrecy-refusal.tsx';
import classes from './secrecy-refusal.module.css';

const paramOf = (refusal: RuleRefusal, name: string): string =>
  refusal.params.find((param) => param.name === name)?.value ?? '';

/** Why a secret paper is refused and what to do instead (BM-01), or the question whether this is one. */
export default function SecrecyPanel({
  refusal,
  pending,
  onNotSecret,
  onSecret,
}: SecrecyAnswers & { readonly refusal: RuleRefusal }) {
  const { t } = useTranslation('secrecy');
  if (refusal.code === 'SECRECY_UNANSWERED') {
    const marking = paramOf(refusal, 'marking') as SecrecyMarking;
    const where = paramOf(refusal, 'where') === 'FILE' ? 'FILE' : 'SUBJECT';
    return (
      <Alert role="alert" color="yellow" variant="outline" title={t('asked.title')}>
        <Text>{t(`asked.${where}`, { marking: t(`circulation:secrecy.${marking}`).toLocaleUpperCase('vi') })}</Text>
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
