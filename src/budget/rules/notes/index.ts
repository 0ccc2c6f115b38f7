import type { FindingRule } from '../rule';
import { missingNote, noteOnFilled, wrongFund } from './notes';

/** Rules on the notes under tables without data (空表说明). */
export const NOTE_RULES: readonly FindingRule[] = [missingNote, noteOnFilled, wrongFund];
