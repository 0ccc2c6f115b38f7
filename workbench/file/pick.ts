import { element } from '../page/element';

/** Lets the user choose a file of this computer; null when none was chosen. */
export function pickFile(): Promise<File | null> {
  const input = element('input', {
    attributes: { type: 'file', accept: '.xlsx,.xlsm', 'aria-label': '打开文件' },
  });
  return new Promise((resolve) => {
    input.addEventListener('change', () => {
      resolve(input.files?.[0] ?? null);
    });
    input.addEventListener('cancel', () => {
      resolve(null);
    });
    input.click();
  });
}

/** Takes files that are dragged onto the page, and shows that it will. */
export function takeDroppedFiles(take: (file: File) => void): void {
  const sign = element('div', { className: 'drop', text: '松开鼠标，打开这个文件' });
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  const options = { capture: true };
  window.addEventListener(
    'dragover',
    (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      document.body.append(sign);
    },
    options,
  );
  window.addEventListener(
    'dragleave',
    (event) => {
      if (event.relatedTarget === null) sign.remove();
    },
    options,
  );
  window.addEventListener(
    'drop',
    (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      sign.remove();
      const file = event.dataTransfer?.files[0];
      if (file) take(file);
    },
    options,
  );
}
