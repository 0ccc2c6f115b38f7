import { Button, Field, FluentProvider, Textarea, tokens, webLightTheme } from '@fluentui/react-components';
import { DesignIdeas24Regular, LockOpen24Regular, Ribbon24Regular } from '@fluentui/react-icons';
import { useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';

const POINTS = [
  { icon: <Ribbon24Regular />, text: '功能区上的按钮' },
  { icon: <LockOpen24Regular />, text: '打开功能' },
  { icon: <DesignIdeas24Regular />, text: '像行家一样设计' },
];

/** A plain pane (对照面板): heading, a list with icons, a field and a button, as a generated add-in begins with. */
function PlainPane(): ReactElement {
  const [text, setText] = useState('一些文字');
  return (
    <main style={{ minHeight: '100vh', background: tokens.colorNeutralBackground1 }}>
      <h1>欢迎</h1>
      <ul>
        {POINTS.map(({ icon, text: point }) => (
          <li key={point}>
            {icon} {point}
          </li>
        ))}
      </ul>
      <Field label="写入的文字">
        <Textarea
          value={text}
          onChange={(_, { value }) => {
            setText(value);
          }}
        />
      </Field>
      <Button appearance="primary">写入</Button>
    </main>
  );
}

const root = document.getElementById('app');
if (root) {
  createRoot(root).render(
    <FluentProvider theme={webLightTheme}>
      <PlainPane />
    </FluentProvider>,
  );
}
