import type { Profile } from '../profile';
import { HENAN_RELATIONS } from './relations';
import { HENAN_TABLES } from './tables';
import { HENAN_WORDING } from './wording';

/** Counties, districts and county-level cities of Henan: twelve tables (河南县区 12 张表). */
export const henan: Profile = {
  id: 'henan',
  name: '河南省县（市、区）部门预算公开（12 张表）',
  firstYear: 2018,
  tables: HENAN_TABLES,
  relations: HENAN_RELATIONS,
  ordinals: 'gap200',
  wording: HENAN_WORDING,
};
