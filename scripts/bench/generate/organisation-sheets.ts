import type { Body } from './plan.ts';
import type { Random } from './random.ts';
import type { Sheet } from './sheet.ts';

const OFFICES = ['办公室', '人事股', '规划财务股', '政策法规股', '综合业务股', '监督管理股', '行政审批股', '信息宣传股'] as const;
const DUTIES = ['贯彻有关法律法规和政策', '拟订发展规划并组织实施', '指导基层开展业务', '负责监督检查和考核', '推进信息化建设', '承担安全生产监督职责', '完成上级交办的其他任务'] as const;

export function subordinateUnits(body: Body, source: Random): Sheet {
  const offices = source.some(OFFICES, source.int(3, 6));
  return {
    name: 'subordinate-units',
    title: '机构设置情况',
    form: 'narrative',
    columns: ['row', 'label', 'nature', 'rank'],
    rows: [[body.agency.name, body.scope === 'unit' ? '公益一类事业单位' : '政府工作部门', '正科级'], ...offices.map((office) => [office, '内设机构', '正股级'])].map((row, at) => [`r${at + 1}`, ...row]),
  };
}

export function duties({ sector }: Body, source: Random): Sheet {
  const chosen = source.some(DUTIES, source.int(4, 6));
  const objects = source.some(sector.objects, 2);
  return {
    name: 'duties',
    title: '部门职责',
    form: 'narrative',
    columns: ['row', 'label'],
    rows: [...chosen, ...objects.map((object) => `组织实施${object}工作`)].map((label, at) => [`r${at + 1}`, label]),
  };
}
