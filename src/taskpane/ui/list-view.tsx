import { makeStyles } from '@fluentui/react-components';
import {
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { firstAtOrAfter, offsetsOf } from './offsets';

const useStyles = makeStyles({
  list: { position: 'relative', overflowY: 'auto', flexGrow: 1, minHeight: 0 },
  row: { position: 'absolute', insetInlineStart: 0, insetInlineEnd: 0 },
});

/** Rows drawn beyond the visible ones, so that quick scrolling shows no holes. */
const BEYOND = 6;
const ASSUMED_HEIGHT = 600;

/** What a row is given to draw itself. */
export interface RowProps {
  /** 0 for the row that Tab reaches, -1 for the others: arrow keys move among them. */
  readonly tabIndex: 0 | -1;
  /** Marks the element that takes the focus. */
  readonly 'data-row': number;
}

interface ListViewProps<T> {
  readonly items: readonly T[];
  readonly label: string;
  /** Height in px; rows do not measure themselves. */
  readonly heightOf: (item: T) => number;
  readonly keyOf: (item: T) => string;
  /** The row that Tab reaches first; it is scrolled to when it changes. */
  readonly current?: number;
  /** Takes the focus when it appears, as after coming back to it. */
  readonly takesFocus?: boolean;
  readonly render: (item: T, index: number, row: RowProps) => ReactNode;
}

function next(key: string, at: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'PageDown':
      return Math.min(last, at + 8);
    case 'PageUp':
      return Math.max(0, at - 8);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** A list that draws only the rows in sight: thousands of rows scroll as tens do. Arrow keys, Home and End move in it. */
export function ListView<T>(props: ListViewProps<T>): ReactElement {
  const { items, heightOf, keyOf, current = 0, render } = props;
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ top: 0, height: ASSUMED_HEIGHT });
  const [active, setActive] = useState(current);
  const isFocusWanted = useRef(props.takesFocus === true);
  const offsets = useMemo(() => offsetsOf(items.map(heightOf)), [items, heightOf]);
  const total = offsets.at(-1) ?? 0;

  const measure = (): void => {
    const { current: element } = box;
    if (element) setScroll({ top: element.scrollTop, height: element.clientHeight || ASSUMED_HEIGHT });
  };
  useLayoutEffect(() => {
    measure();
    if (typeof ResizeObserver !== 'function' || !box.current) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);

  const reveal = (index: number): void => {
    const { current: element } = box;
    const top = offsets[index] ?? 0;
    const bottom = offsets[index + 1] ?? total;
    if (!element) return;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight)
      element.scrollTop = bottom - element.clientHeight;
    measure();
  };
  useLayoutEffect(() => {
    setActive(current);
    reveal(current);
  }, [current]);
  useLayoutEffect(() => {
    if (!isFocusWanted.current) return;
    const row = box.current?.querySelector<HTMLElement>(`[data-row="${String(active)}"]`);
    if (!row) return;
    isFocusWanted.current = false;
    row.focus({ preventScroll: true });
  }, [active, scroll]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = next(event.key, active, items.length - 1);
    if (to === null || items.length === 0) return;
    event.preventDefault();
    isFocusWanted.current = true;
    setActive(to);
    reveal(to);
  };

  const first = Math.max(0, firstAtOrAfter(offsets, scroll.top) - 1 - BEYOND);
  const last = Math.min(items.length, firstAtOrAfter(offsets, scroll.top + scroll.height) + BEYOND);
  const focusable = active >= first && active < last ? active : first;
  return (
    <div
      ref={box}
      role="list"
      aria-label={props.label}
      className={styles.list}
      onScroll={measure}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: total }} />
      {items.slice(first, last).map((item, place) => {
        const index = first + place;
        return (
          <div
            key={keyOf(item)}
            role="listitem"
            aria-setsize={items.length}
            aria-posinset={index + 1}
            className={styles.row}
            style={{ top: offsets[index], height: heightOf(item) }}
            onFocus={() => setActive(index)}
          >
            {render(item, index, { tabIndex: index === focusable ? 0 : -1, 'data-row': index })}
          </div>
        );
      })}
    </div>
  );
}
