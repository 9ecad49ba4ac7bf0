import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../../shared/ui/badge.tsx';
import classes from './agency-tree.module.css';
import { typedAhead, type VisibleNode } from './visible-nodes.ts';

const TYPING_MS = 700;

interface AgencyTreeProps {
  readonly lines: readonly VisibleNode[];
  readonly selectedId: string | null;
  /** The line the keys act on. */
  readonly activeId: string | null;
  onActive(id: string): void;
  onSelect(id: string): void;
  onToggle(id: string, open: boolean): void;
}

const elementId = (id: string): string => `organisation-${id}`;

/** The ARIA tree: one stop for Tab, arrows, Home, End and first letters inside. */
export function AgencyTree({ lines, selectedId, activeId, onActive, onSelect, onToggle }: AgencyTreeProps) {
  const { t } = useTranslation('organizations');
  const tree = useRef<HTMLUListElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const active = lines.find(({ node }) => node.id === activeId) ?? lines[0];
  const at = active ? lines.indexOf(active) : -1;

  const goneTo = active?.node.id;
  useEffect(() => {
    const element = goneTo === undefined ? null : document.getElementById(elementId(goneTo));
    const box = tree.current;
    if (!element || !box) return;
    // The focus goes along only when it is in the tree; else the tree alone is moved, not the page around it.
    if (box.contains(document.activeElement)) element.focus();
    else if (box.scrollHeight > box.clientHeight)
      box.scrollTop = element.offsetTop - box.offsetTop - box.clientHeight / 2;
  }, [goneTo]);

  const go = (line: VisibleNode | undefined) => {
    if (line) onActive(line.node.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!active || event.ctrlKey || event.metaKey || event.altKey) return;
    const { node, open, parentId } = active;
    const keys: Record<string, () => void> = {
      ArrowDown: () => go(lines[at + 1]),
      ArrowUp: () => go(lines[at - 1]),
      Home: () => go(lines[0]),
      End: () => go(lines.at(-1)),
      ArrowRight: () => {
        if (open === false) onToggle(node.id, true);
        else if (open === true && lines[at + 1]?.parentId === node.id) go(lines[at + 1]);
      },
      ArrowLeft: () => {
        if (open === true) onToggle(node.id, false);
        else go(lines.find((line) => line.node.id === parentId));
      },
      Enter: () => onSelect(node.id),
      ' ': () => onSelect(node.id),
    };
    const act = keys[event.key];
    if (act) {
      act();
    } else if (event.key.length === 1) {
      const still = event.timeStamp - typed.current.at < TYPING_MS;
      typed.current = { text: (still ? typed.current.text : '') + event.key, at: event.timeStamp };
      go(typedAhead(lines, at, typed.current.text));
    } else {
      return;
    }
    // Letters here look for an agency; the shortcuts of the page must not take them.
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <ul ref={tree} role="tree" aria-label={t('tree.label')} className={classes.tree}>
      {lines.map(({ node, level, place, neighbours, open, waiting }) => (
        <li
          key={node.id}
          id={elementId(node.id)}
          role="treeitem"
          aria-level={level}
          aria-posinset={place}
          aria-setsize={neighbours}
          aria-selected={node.id === selectedId}
          aria-busy={waiting || undefined}
          {...(open === null ? {} : { 'aria-expanded': open })}
          tabIndex={node.id === active?.node.id ? 0 : -1}
          className={classes.item}
          style={{ paddingLeft: `${4 + Math.min(level - 1, 5) * 16}px` }}
          onKeyDown={onKeyDown}
          onClick={() => {
            onActive(node.id);
            onSelect(node.id);
          }}
        >
          <span
            className={classes.twist}
            aria-hidden
            onClick={(event) => {
              event.stopPropagation();
              onActive(node.id);
              if (open !== null) onToggle(node.id, !open);
            }}
          >
            {open === null ? null : open ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
          </span>
          <span className={classes.name}>{node.displayName}</span>{' '}
          {node.pending ? <Badge tone="warn">{t('tree.begins')}</Badge> : null}
          {node.pendingTo && !node.pending ? <Badge tone="warn">{t('tree.ends')}</Badge> : null}
        </li>
      ))}
    </ul>
  );
}
