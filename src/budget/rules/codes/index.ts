import type { FindingRule } from '../rule';
import { classUnknown, codeAbolished, codeForm, codeSlip, codeUnknown } from './existence';
import { codeLevel, fullWidthCode, lostZero } from './form';
import { mapping, mappingUnsure } from './mapping';
import { cutName, differentName, oldName, otherCodesName } from './names';
import { basicClass, operationFunction, projectFunction } from './placement';
import { annuity, institutionWages, nature, oneSided } from './staff';

/** Rules on classification codes (科目). Names never make an error, unknown codes fold into one hint. */
export const CODE_RULES: readonly FindingRule[] = [
  codeForm,
  classUnknown,
  codeLevel,
  codeSlip,
  codeAbolished,
  codeUnknown,
  lostZero,
  fullWidthCode,
  otherCodesName,
  cutName,
  oldName,
  differentName,
  mapping,
  mappingUnsure,
  basicClass,
  projectFunction,
  operationFunction,
  nature,
  oneSided,
  annuity,
  institutionWages,
];
