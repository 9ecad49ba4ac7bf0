import { Button, Group, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDate, formatNumber } from '../../../shared/lib/format.ts';
import type { RegisterIncomingMutation } from './register-letter.generated.ts';
import classes from './registered-letter.module.css';

type Result = RegisterIncomingMutation['registerIncoming'];
export type Registered = Extract<Result, { __typename: 'RegisterIncomingSuccess' }>['incoming'];

/** The số đến just given, in the shape of dấu ĐẾN (NĐ 30/2020 đ.22, Phụ lục IV), and what comes next. */
export function RegisteredLetter({ incoming, onNext }: { incoming: Registered; onNext: () => void }) {
  const { t } = useTranslation('incoming');
  const next = useRef<HTMLButtonElement>(null);
  // Enter leads straight on to the next letter.
  useEffect(() => next.current?.focus(), []);
  const number = incoming.arrivalNumber === null ? '' : formatNumber(incoming.arrivalNumber);
  return (
    <section className={classes.panel} aria-labelledby="registered-title">
      <div role="status">
        <Title order={2} id="registered-title" className={classes.title}>
          {t('registered.title')}
        </Title>
        <div className={classes.stamp}>
          <span className={classes.agency}>{incoming.agency.shortName}</span>
          <span className={classes.word}>{t('registered.stamp')}</span>
          <span className={classes.label}>{t('registered.number')}</span>
          <strong className={classes.number}>{number}</strong>
          <span className={classes.label}>{t('registered.date', { date: formatDate(incoming.arrivedOn) })}</span>
        </div>
        <Text className={classes.subject}>
          <strong>{incoming.document.symbol}</strong> · {incoming.document.issuerName}
        </Text>
        <Text className={classes.subject}>{incoming.document.subject}</Text>
        <Text c="dimmed">{t('registered.book', { year: incoming.arrivalYear })}</Text>
      </div>
      <Group mt="lg" justify="center">
        <Button ref={next} onClick={onNext}>
          {t('registered.next')}
        </Button>
        <Button variant="default" component={Link} to={`/incoming/${incoming.id}`}>
          {t('registered.open')}
        </Button>
      </Group>
    </section>
  );
}
