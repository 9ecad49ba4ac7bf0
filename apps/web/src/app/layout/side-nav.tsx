import {
  IconClock,
  IconFileImport,
  IconFolder,
  IconHistory,
  IconInbox,
  IconKey,
  IconListCheck,
  IconMessage2,
  IconBook2,
  IconSend,
  IconSitemap,
  IconTargetArrow,
  IconTool,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useCounts } from '../../shared/app/counts.ts';
import type { NavChild, NavIcon, NavSection } from '../../shared/app/feature.ts';
import type { ViewerPartsFragment } from '../../shared/app/viewer.generated.ts';
import { formatCount } from '../../shared/lib/format.ts';
import { navFor } from '../features.ts';
import classes from './side-nav.module.css';

const ICONS: Readonly<Record<NavIcon, Icon>> = {
  list: IconListCheck,
  inbox: IconInbox,
  send: IconSend,
  target: IconTargetArrow,
  folder: IconFolder,
  people: IconUsers,
  repair: IconTool,
  tree: IconSitemap,
  book: IconBook2,
  clock: IconClock,
  history: IconHistory,
  import: IconFileImport,
  key: IconKey,
  words: IconMessage2,
};

const SECTIONS: readonly NavSection[] = ['top', 'documents', 'work', 'admin'];

interface SideNavProps {
  readonly viewer: ViewerPartsFragment;
  readonly onNavigate?: () => void;
}

/** The house of screens: sections with live counts. */
export function SideNav({ viewer, onNavigate }: SideNavProps) {
  const { t } = useTranslation('shell');
  const entries = navFor(viewer);
  const all = entries.flatMap((entry) => [entry, ...(entry.children ?? [])]);
  return (
    <div className={classes.side}>
      <div className={classes.brand}>
        <span className={classes.product}>{t('product')}</span>
        <span className={classes.agency}>{viewer.actingAs.agency.shortName}</span>
      </div>
      <nav aria-label={t('nav.label')}>
        {SECTIONS.map((section) => {
          const own = entries.filter((entry) => entry.section === section);
          if (own.length === 0) return null;
          return (
            <div key={section} className={classes.section}>
              {section === 'top' ? null : <h2 className={classes.heading}>{t(`section.${section}`)}</h2>}
              <ul className={classes.list}>
                {own.map((entry) => (
                  <li key={entry.to}>
                    <NavItem
                      item={entry}
                      icon={ICONS[entry.icon]}
                      inside={narrower(all, entry)}
                      below={entry.children ?? []}
                      onNavigate={onNavigate}
                    />
                    {entry.children && entry.children.length > 0 ? (
                      <ul className={classes.list}>
                        {entry.children.map((child) => (
                          <li key={child.to}>
                            <NavItem item={child} inside={narrower(all, child)} nested onNavigate={onNavigate} />
                          </li>
                        ))}
                      </ul>
                    ) : null}
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </nav>
    </div>
  );
}

interface NavItemProps {
  readonly item: NavChild;
  readonly icon?: Icon;
  readonly nested?: boolean;
  /** Entries at an address within this one's: when one of them is open, that one is “here”, not this. */
  readonly inside: readonly NavChild[];
  /** Entries that stand below this one. */
  readonly below?: readonly NavChild[];
  readonly onNavigate: (() => void) | undefined;
}

interface Place {
  readonly pathname: string;
  readonly search: string;
}

function isHere(location: Place, to: string): boolean {
  const [path = '', search] = to.split('?');
  const here = location.pathname === path || location.pathname.startsWith(`${path}/`);
  if (!here || search === undefined) return here;
  const wanted = new URLSearchParams(search);
  const actual = new URLSearchParams(location.search);
  return [...wanted].every(([name, value]) => actual.get(name) === value);
}

/** Entries that ask for more of the same address: “overdue” beside the whole list, a page within another. */
const narrower = (entries: readonly NavChild[], { to }: NavChild): readonly NavChild[] =>
  entries.filter((other) => other.to.startsWith(`${to}?`) || other.to.startsWith(`${to}/`));

function NavItem({ item, icon: ItemIcon, nested = false, inside, below = [], onNavigate }: NavItemProps) {
  const { t } = useTranslation('shell');
  const counts = useCounts();
  const location = useLocation();
  const active = isHere(location, item.to) && !inside.some(({ to }) => isHere(location, to));
  const within = active || below.some(({ to }) => isHere(location, to));
  const count = item.count ? counts[item.count] : undefined;
  return (
    <Link
      to={item.to}
      className={classes.item}
      data-nested={nested || undefined}
      data-active={active || undefined}
      data-within={within || undefined}
      aria-current={active ? 'page' : undefined}
      onClick={onNavigate}
    >
      {ItemIcon ? <ItemIcon size={18} stroke={1.75} aria-hidden /> : null}
      <span className={classes.label}>{t(`nav.${item.label}`)}</span>
      {count ? (
        <span className={classes.count} data-loud={item.loud || undefined}>
          {formatCount(count)}
        </span>
      ) : null}
    </Link>
  );
}
