import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../../shared/lib/format.ts';
import { Table } from '../../../shared/ui/table.tsx';
import classes from './bundle.module.css';

interface Account {
  readonly username: string;
  readonly fullName: string;
  readonly oneTimePassword: string;
}
interface PasswordsSheetProps {
  readonly accounts: readonly Account[];
  readonly validUntil: string;
  onNoted(): void;
}

/** Shown this once: the passwords are in no list, no journal and no cache. Print it, cut it, hand it out. */
export function PasswordsSheet({ accounts, validUntil, onNoted }: PasswordsSheetProps) {
  const { t } = useTranslation('bundles');
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section ref={box} tabIndex={-1} aria-label={t('passwords.title')} className={classes.panel}>
      <h2>{t('passwords.title')}</h2>
      <p>{t('passwords.next', { until: formatInstant(validUntil) })}</p>
      <Table aria-label={t('passwords.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('passwords.fullName')}</Table.Th>
            <Table.Th scope="col">{t('passwords.username')}</Table.Th>
            <Table.Th scope="col">{t('passwords.password')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {accounts.map(({ username, fullName, oneTimePassword }) => (
            <Table.Tr key={username}>
              <Table.Td>{fullName}</Table.Td>
              <Table.Td>{username}</Table.Td>
              <Table.Td>
                <code className={classes.code}>{oneTimePassword}</code>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <div className={`${classes.acts} ${classes.noPrint}`}>
        <Button variant="default" onClick={() => window.print()}>
          {t('passwords.print')}
        </Button>
        <Button variant="default" onClick={() => download(accounts)}>
          {t('passwords.download')}
        </Button>
        <Button onClick={onNoted}>{t('passwords.noted')}</Button>
      </div>
    </section>
  );
}

/** A plain text, one person a line; it stays on this machine. */
function download(accounts: readonly Account[]): void {
  const text = accounts.map((each) => [each.fullName, each.username, each.oneTimePassword].join('\t')).join('\r\n');
  const url = URL.createObjectURL(new Blob([`\uFEFF${text}\r\n`], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'mat-khau-dung-mot-lan.txt';
  link.click();
  URL.revokeObjectURL(url);
}
