import type { DetailLine } from '../../src/budget/detail';
import { detailLine, sampleDetail } from './books';

const ARCHIVES = { unitCode: '101002', unitName: '县档案馆' } as const;

/** A department of two units with money of every kind: non-tax, funds, fiscal account, own money, carry-over. */
export function richDetail(): DetailLine[] {
  return [
    detailLine({ dept: '30101', gov: '50101', amount: '60.00' }),
    detailLine({ dept: '30201', gov: '50201', amount: '3.00' }),
    detailLine({ dept: '30231', gov: '50208', amount: '2.00' }),
    detailLine({ functional: '2080505', dept: '30108', gov: '50102', amount: '10.00' }),
    detailLine({ functional: '2210201', dept: '30113', gov: '50103', amount: '8.00' }),
    detailLine({ functional: '2080506', dept: '30109', gov: '50102', amount: '5.00' }),
    detailLine({ functional: '2101101', dept: '30110', gov: '50102', amount: '6.00' }),
    detailLine({ functional: '2101103', dept: '30111', gov: '50102', amount: '2.00' }),
    detailLine({ ...ARCHIVES, dept: '30101', gov: '50501', fund: 'generalOther', amount: '5.00' }),
    detailLine({ ...ARCHIVES, dept: '30201', gov: '50502', fund: 'institution', amount: '1.50' }),
    detailLine({ project: '值班经费', functional: '2013102', dept: '30217', gov: '50206', amount: '0.90' }),
    detailLine({ project: '会议经费', functional: '2013102', fund: 'carriedGeneral', amount: '4.00' }),
    detailLine({
      project: '城区道路改造',
      projectType: '特定目标类',
      functional: '2120803',
      dept: '31005',
      gov: '50302',
      fund: 'governmentFund',
      amount: '20.00',
    }),
    detailLine({
      ...ARCHIVES,
      project: '档案数字化',
      projectType: '特定目标类',
      functional: '2013102',
      dept: '30227',
      gov: '50205',
      fund: 'carriedGovernmentFund',
      amount: '6.00',
    }),
    detailLine({
      ...ARCHIVES,
      project: '培训',
      functional: '2013102',
      dept: '30216',
      gov: '50203',
      fund: 'fiscalAccount',
      amount: '7.00',
    }),
    detailLine({
      ...ARCHIVES,
      project: '库房修缮',
      functional: '2013102',
      dept: '30213',
      gov: '50209',
      fund: 'carriedUnit',
      amount: '2.50',
    }),
  ];
}

/** The sample department with a project of a government fund and nothing carried over. */
export function fundDetail(): DetailLine[] {
  return [
    ...sampleDetail(),
    detailLine({
      project: '城区道路改造',
      projectType: '特定目标类',
      functional: '2120803',
      dept: '31005',
      gov: '50302',
      fund: 'governmentFund',
      amount: '20.00',
    }),
  ];
}
