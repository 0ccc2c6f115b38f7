import type { Wording } from '../../../narrative/wording';
import { assets } from './assets';
import { basic } from './basic';
import { change } from './change';
import { duties } from './duties';
import { emptyTables } from './empty-tables';
import { fiscal } from './fiscal';
import { general } from './general';
import { governmentFund } from './government-fund';
import { income } from './income';
import { operating } from './operating';
import { otherMatters } from './other-matters';
import { outlay } from './outlay';
import { parts } from './parts';
import { performance } from './performance';
import { procurement } from './procurement';
import { staff } from './staff';
import { stateCapital } from './state-capital';
import { terms } from './terms';
import { threePublic } from './three-public';
import { totals } from './totals';
import { transfers } from './transfers';
import { units } from './units';

/** The built-in wording for counties, districts and county-level cities of Henan. */
export const HENAN_WORDING: Wording = {
  sections: {
    parts,
    change,
    duties,
    units,
    staff,
    totals,
    income,
    outlay,
    fiscal,
    general,
    basic,
    governmentFund,
    stateCapital,
    threePublic,
    otherMatters,
    operating,
    procurement,
    performance,
    assets,
    transfers,
    emptyTables,
  },
  terms,
};
