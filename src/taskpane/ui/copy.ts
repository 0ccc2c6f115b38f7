/** A text to copy, with its HTML where it has one. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

async function copyByClipboard({ text, html }: Copied): Promise<boolean> {
  try {
    if (html !== undefined && typeof ClipboardItem === 'function') {
      const parts = {
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      };
      await navigator.clipboard.write([new ClipboardItem(parts)]);
    } else await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function copyByCommand({ text, html }: Copied): boolean {
  let isTaken = false;
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    isTaken = true;
  };
  document.addEventListener('copy', fill);
  try {
    // The only way where a pane in the browser has no clipboard permission.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('copy') && isTaken;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', fill);
  }
}

/**
 * Copies a text. False where the browser lets no program do it: then it is to be shown selected, for the user to copy.
 */
export async function copy(content: Copied): Promise<boolean> {
  return (await copyByClipboard(content)) || copyByCommand(content);
}
