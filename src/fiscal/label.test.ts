import { describe, expect, it } from 'vitest';
import { comparableLabel, comparableTitle } from './label.ts';

describe('comparableLabel', () => {
  it.each([
    ['八、社会保障和就业支出', '社会保障和就业支出'],
    ['二十一、粮油物资储备支出', '粮油物资储备支出'],
    ['（一）一般公共预算拨款', '一般公共预算拨款'],
    ['(2)财政专户管理资金', '财政专户管理资金'],
    ['1.房屋（平方米）', '房屋(平方米)'],
    ['2．车辆', '车辆'],
    ['3、设备', '设备'],
    ['①因公出国（境）费', '因公出国(境)费'],
    ['其中：财政资金', '财政资金'],
    ['其中: （1）办公 用房：', '办公用房'],
    ['“三公”经费', '"三公"经费'],
    ['市县（区）财政资金', '市县(区)财政资金'],
    ['3月底', '3月底'],
    ['20万元以上的设备', '20万元以上的设备'],
    ['1.5万元以上', '1.5万元以上'],
    ['一般公共服务支出', '一般公共服务支出'],
    ['十八届支出', '十八届支出'],
    ['其中：', '其中'],
  ])('reads %s', (label, comparable) => {
    expect(comparableLabel(label)).toBe(comparable);
  });
});

describe('comparableTitle', () => {
  it('keeps ordinals and levels widths, white space and colons', () => {
    expect(comparableTitle(' 预算数（ 万元 ）： ')).toBe('预算数(万元)');
    expect(comparableTitle('1、项目')).toBe('1、项目');
  });
});
