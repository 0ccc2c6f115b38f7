import type { ReactElement } from 'react';
import type { Overview, OverviewFigure, OverviewGroup } from '../../jobs/overview';

/** Words that stand in the picture. */
export interface PictureWords {
  readonly title: string;
  readonly unit: string;
  readonly groups: Readonly<Record<OverviewGroup['id'], string>>;
  readonly current: string;
  readonly prior: string;
}

/** Colours of the picture; the lengths and the printed figures say the same without them. */
export interface Palette {
  readonly text: string;
  readonly quiet: string;
  readonly bar: string;
  readonly line: string;
}

/** On white paper. */
export const PAPER: Palette = { text: '#1a1a1a', quiet: '#555555', bar: '#0f6cbd', line: '#555555' };

/** With the colours of the pane, whatever its theme. */
export const PANE: Palette = {
  text: 'var(--colorNeutralForeground1)',
  quiet: 'var(--colorNeutralForeground2)',
  bar: 'var(--colorBrandBackground)',
  line: 'var(--colorNeutralForeground2)',
};

export const PICTURE_WIDTH = 296;
const HEAD = 44;
const GROUP_HEAD = 30;
const PART = 42;
const GAP = 10;
const FONT =
  "'Microsoft YaHei UI','Microsoft YaHei','PingFang SC','Noto Sans SC','Noto Sans SC Variable',sans-serif";

function heightOfGroup({ parts }: OverviewGroup): number {
  return GROUP_HEAD + parts.length * PART + GAP;
}

/** Height of the whole picture, in px at its natural size. */
export function pictureHeight({ groups }: Overview): number {
  return groups.reduce((height, group) => height + heightOfGroup(group), HEAD);
}

function across(percent: number): number {
  return (PICTURE_WIDTH * percent) / 100;
}

function Part(props: {
  readonly figure: OverviewFigure;
  readonly y: number;
  readonly palette: Palette;
}): ReactElement {
  const { figure, y, palette } = props;
  const { name, amount, share, length, priorLength } = figure;
  return (
    <g>
      <text x={0} y={y + 14} fontSize={12} fill={palette.text} data-said="">
        {name}
      </text>
      <text x={PICTURE_WIDTH} y={y + 14} fontSize={12} fill={palette.text} textAnchor="end">
        {amount}
        <tspan fill={palette.quiet}>{share === null ? '' : `  ${share}`}</tspan>
      </text>
      <rect
        x={0}
        y={y + 19}
        height={10}
        width={Math.max(1, across(length))}
        fill={palette.bar}
        style={{ forcedColorAdjust: 'none' }}
      />
      {priorLength !== null && (
        <rect
          x={0.5}
          y={y + 30.5}
          height={4}
          width={Math.max(1, across(priorLength) - 1)}
          fill="none"
          stroke={palette.line}
          strokeWidth={1}
        />
      )}
    </g>
  );
}

function Legend(props: { readonly words: PictureWords; readonly palette: Palette }): ReactElement {
  const { words, palette } = props;
  return (
    <g fontSize={11} fill={palette.quiet}>
      <rect x={0} y={27} width={14} height={9} fill={palette.bar} style={{ forcedColorAdjust: 'none' }} />
      <text x={18} y={36}>
        {words.current}
      </text>
      <rect x={72.5} y={29.5} width={14} height={4} fill="none" stroke={palette.line} />
      <text x={91} y={36}>
        {words.prior}
      </text>
      <text x={PICTURE_WIDTH} y={36} textAnchor="end">
        {words.unit}
      </text>
    </g>
  );
}

/** The book in one picture: every part as a bar with its figure and share, last year's as an outline under it. */
export function Picture(props: {
  readonly overview: Overview;
  readonly words: PictureWords;
  readonly palette: Palette;
  readonly label: string;
}): ReactElement {
  const { overview, words, palette, label } = props;
  const height = pictureHeight(overview);
  const starts = overview.groups.map((_, index) =>
    overview.groups.slice(0, index).reduce((y, group) => y + heightOfGroup(group), HEAD),
  );
  return (
    <svg
      role="img"
      aria-label={label}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${String(PICTURE_WIDTH)} ${String(height)}`}
      style={{ width: '100%', maxWidth: 480, flexShrink: 0 }}
      fontFamily={FONT}
    >
      <text x={0} y={16} fontSize={14} fontWeight={600} fill={palette.text}>
        {words.title}
      </text>
      <Legend words={words} palette={palette} />
      {overview.groups.map((group, index) => {
        const y = starts[index] ?? 0;
        return (
          <g key={group.id}>
            <text x={0} y={y + 20} fontSize={13} fontWeight={600} fill={palette.text}>
              {words.groups[group.id]}
            </text>
            <text
              x={PICTURE_WIDTH}
              y={y + 20}
              fontSize={13}
              fontWeight={600}
              fill={palette.text}
              textAnchor="end"
            >
              {group.total.amount}
            </text>
            <line x1={0} x2={PICTURE_WIDTH} y1={y + 26} y2={y + 26} stroke={palette.line} strokeWidth={0.5} />
            {group.parts.map((figure, place) => (
              <Part key={figure.name} figure={figure} y={y + GROUP_HEAD + place * PART} palette={palette} />
            ))}
          </g>
        );
      })}
    </svg>
  );
}
