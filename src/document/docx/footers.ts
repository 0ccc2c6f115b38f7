import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { fonts } from './styles';
import { lookOf } from './typography';

const look = lookOf('Footer');

function pageNumber(side: 'left' | 'right'): Footer {
  const oneCharacter = look.points * 20;
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: oneCharacter },
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            font: { ...fonts(look.face), ascii: '宋体', hAnsi: '宋体' },
            size: look.points * 2,
          }),
        ],
      }),
    ],
  });
}

/** Page numbers outside, one character from the edge: right on odd pages, left on even ones (GB/T 9704 §7.5). */
export function pageNumbers(): { readonly default: Footer; readonly even: Footer } {
  return { default: pageNumber('right'), even: pageNumber('left') };
}
