import { describe, expect, it } from 'vitest';
import { isIdentityNumber, isPersonalLabel, mayHoldPersonalText, personalText } from './personal-data.ts';

/* The numbers here are invented: 13800138000 is a test line, 110105… the worked example of GB 11643. */
describe('isPersonalLabel', () => {
  it.each([
    '负责人', '项目负责人', '单位负责人：', '财务负责人（签章）', '（十）负责人', '经办人', '填报人', '填 报 人:', '填表人', '联系人', '项目联系人及联系电话',
    '联系人/电话', '联系电话', '办公电话', '电话', '电话号码', '手机', '手机号', '手机号码', '身份证', '身份证号码', '姓名', '联系方式', '法定代表人',
    '联系人电话', '经办人手机号', '负责人联系方式', '责任人', '承办人', '办公室电话', '公民身份号码', '工作人员姓名',
  ])('%s', (label) => {
    expect(isPersonalLabel(label)).toBe(true);
    expect(mayHoldPersonalText(label)).toBe(true);
  });

  it.each([
    '咨询电话总数量', '电话咨询响应时间', '政务热线电话', '咨询电话', '举报电话', '电话费', '手机费', '邮电费', '受益人数', '参保人', '负责人培训人数', '联系人次', '项目名称',
    '负责人员经费', '责任人数', '联系人电话回访次数', '电话回访次数', '身份证明核验率', '填报日期', '主管部门', '12345政务服务热线接听率',
  ])('not %s', (label) => {
    expect(isPersonalLabel(label)).toBe(false);
  });
});

describe('personalText', () => {
  it.each([
    ['电话13800138000', 'mobile'],
    ['138 0013 8000', 'mobile'],
    ['138-0013-8000。', 'mobile'],
    ['（１３８００１３８０００）', 'mobile'],
    ['+8613800138000', 'mobile'],
    ['+86-138-0013-8000', 'mobile'],
    ['0086 138 0013 8000', 'mobile'],
    ['138—0013—8000', 'mobile'],
    ['138－0013－8000', 'mobile'],
    ['证件号11010519491231002X', 'identity-number'],
    ['11010519491231002x', 'identity-number'],
    ['经办人：某某', 'person'],
    ['联系人:某某', 'person'],
    ['单位负责人（签字）：某某', 'person'],
  ] as const)('%s', (text, kind) => {
    expect(personalText(text)).toBe(kind);
    expect(mayHoldPersonalText(text)).toBe(true);
  });

  it.each([
    '13028124P00337210001L', '项目编码113800138000', 'a13800138000', '13800138000b', '13800138000元', '13800138000.00', '13800138000万元', '0123456789abcdef13800138000fedc',
    '13800138000万', '13800138000人次', 'https://example.gov.cn/t_13800138000.html', 'https://example.gov.cn/13800138000', '产品编号：13800138000', '8613800138000',
    '110105194912310021', '110105194913310028', '1101051949123100210', '12800138000', '1380013800', '咨询电话 0335-3220000', '12393', '13,800,138,000', '冀医保发〔2023〕13号',
    '联系人：', '经办人培训', '负责人员到位',
  ])('nothing in %s', (text) => {
    expect(personalText(text)).toBeUndefined();
  });
});

describe('isIdentityNumber', () => {
  it('wants a real date and the right check digit', () => {
    expect(isIdentityNumber('11010519491231002X')).toBe(true);
    expect(isIdentityNumber('440524188001010014')).toBe(false);
    expect(isIdentityNumber('110105194912310020')).toBe(false);
    expect(isIdentityNumber('11010519490230002X')).toBe(false);
    expect(isIdentityNumber('1101051949123100')).toBe(false);
  });
});
