import type { RowIdentity } from '../fiscal/tables/kind.ts';
import type { Fault } from '../load/fault.ts';
import type { Expected } from '../load/formats.ts';
import { describeAlteredCode } from './altered-codes.ts';
import { CHARACTER_PROBLEMS } from './character-problems.ts';
import { EXPECTED_LABELS } from './expected.ts';
import { allowedFiles, blank, cellWords, classification, elsewhen, emptyFix, type FaultText, megabytes, text } from './fault-phrases.ts';
import { JSON_PROBLEM_LABELS } from './json-problems.ts';
import { describeNumberProblem } from './number-problems.ts';
import { cited } from './visible.ts';

const NUMBER_LABELS: Readonly<Record<string, string>> = { amount: '金额', count: '数值', percent: '百分比', score: '分数' };

/** What is a code to people and a number to spreadsheets. */
const CODES: ReadonlySet<Expected> = new Set<Expected>(['region-code', 'parent-code', 'classification-code', 'budget-code', 'year']);

const REASONS: Readonly<Record<string, string>> = { ENOENT: '不存在', ENOTDIR: '不是文件夹', EACCES: '没有读取权限', EPERM: '没有读取权限' };

const DOUBLED_FIX: Readonly<Record<RowIdentity, string>> = {
  code: '删去重复的行；原文确实印了两次同一编码的，在后一行的 as_printed 写 code。',
  line: '删去重复的行；原文确有两行的，在 line 列写上各自的行名。',
  row: '每行的行号各不相同；补录的行用 r3a 这样的号，已有的行号不改。',
};

/** Words a fault. The place (file, line, row, column) is shown beside it, not repeated here. */
export function describeFault(fault: Fault): FaultText {
  switch (fault.code) {
    case 'file-missing':
      return fault.wanted === 'table'
        ? text('disclosure.json 列了这张表，但没有它的文件。', '补上这个 CSV 文件；没有公开的表从 tables 中去掉。')
        : fault.wanted === 'disclosure'
          ? text('这个文件夹没有 disclosure.json。', '补上 disclosure.json，写法见 docs/data-format.md；不是公开文件的文件夹请移走。')
          : text('数据文件夹缺少这个文件。', '补上这个文件，列名见 docs/data-format.md。');
    case 'file-unlisted':
      return text('这个 CSV 没有列入 disclosure.json 的 tables。', '按公开文件中的次序把它列入 tables；不用的文件请删去。');
    case 'file-unexpected':
      if (fault.entry === 'folder' && /\.(?:csv|json)$/.test(fault.file)) return text('这里应是文件，却是文件夹。', '移走这个文件夹，放上同名的文件。');
      return fault.entry === 'folder'
        ? text('这里不应有文件夹。', '数据只放在 disclosures/机构编号/年份-阶段/ 里；请移走这个文件夹。')
        : text('这个文件不属于数据。', `${allowedFiles(fault.file)}；请改正文件名，或移走这个文件。`);
    case 'file-copy':
      return text(
        `从名字看，这是 ${fault.original} 的副本。`,
        `内容相同的请删去；要用这一份的，用它换掉 ${fault.original}${fault.original.endsWith('.csv') && fault.file.startsWith('disclosures/') ? '；确是另一张表的，按次序改名（如 procurement-2.csv）并列入 tables' : ''}。`,
      );
    case 'file-symlink':
      return text('这是符号链接。', '换成文件或文件夹本身；数据不跟随链接。');
    case 'file-unreadable':
      return text(`读不了：${REASONS[fault.reason] ?? fault.reason}。`, '检查文件夹或文件是否存在、是否有读取权限。');
    case 'file-too-large':
      return text(`文件有 ${megabytes(fault.bytes)} MB，超过 ${megabytes(fault.limit)} MB 的上限。`, '一张表不会这么大；检查是否放错了文件。');
    case 'file-empty':
      return text('文件是空的。', emptyFix(fault.file));
    case 'file-utf16':
      return text('文件是 UTF-16 编码。', '另存为 UTF-8：记事本“另存为”时编码选 UTF-8，Excel 选“CSV UTF-8（逗号分隔）”。');
    case 'file-gbk':
      return text('文件是 GBK（GB18030）编码，中文版 Excel 常这样保存。', '另存为 UTF-8：Excel 选“CSV UTF-8（逗号分隔）”，记事本“另存为”时编码选 UTF-8。');
    case 'file-not-utf8':
      return text('从这一行起有不是 UTF-8 的字节。', '用编辑器打开，改正这一行的乱码，再存为 UTF-8。');
    case 'file-lone-cr':
      return text('换行只有 CR（旧 Mac 格式），行号无法对上。', '把换行改成 LF 或 CRLF：多数编辑器在状态栏可以切换。');
    case 'file-nul':
      return text('文件里有空字符（NUL）。', '文件可能已损坏；从原文重新录入或删去这一行的空字符。');
    case 'quote-unterminated':
      return text(
        fault.until === undefined ? '这一行开始的双引号没有收尾。' : `这一行开始的双引号没有收尾，直到第 ${fault.until} 行才遇到下一个双引号。`,
        '在这一格末尾补上双引号；格内的双引号要写成两个。',
      );
    case 'quote-stray':
      return text('收尾的双引号后面还有字，或者这之前漏了收尾的双引号。', '整格放进一对双引号，格内的双引号写成两个；漏了的补上。');
    case 'header-unknown':
      return text(
        `第一行“${cited(fault.printed)}”不是表头。`,
        `第一行写表头，列名用半角逗号隔开：${fault.known.join(',')}；表题、单位不写在这里${fault.file.startsWith('disclosures/') ? '，写在 disclosure.json' : ''}。`,
      );
    case 'header-width':
      return text(`表头有 ${fault.cells} 格，下面每一行都是 ${fault.rows} 格。`, '对齐表头和各行：漏了的列名补上，多出的逗号删去。');
    case 'column-missing':
      return text(`缺少列“${fault.column}”${fault.label === fault.column ? '' : `（${fault.label}）`}。`, `在表头加上 ${fault.column}，每行相应加一格。`);
    case 'column-unknown':
      return text(`不认识的列“${cited(fault.header)}”。`, `本表可用的列：${fault.known.join('、')}${fault.file.startsWith('disclosures/') ? '；原文的列名可写在 disclosure.json 的 columns' : ''}。`);
    case 'column-doubled':
      return text(
        fault.header === fault.first ? `列“${cited(fault.header)}”出现了两次。` : `“${fault.first}”和“${cited(fault.header)}”是同一列（${fault.column}），出现了两次。`,
        '两列只留一列；若确是两列，用各自的列名。',
      );
    case 'column-unnamed':
      return text(`表头第 ${fault.position} 格是空的。`, '写上列名；末尾多出的逗号请删去。');
    case 'column-personal':
      return text(`列“${cited(fault.header)}”是个人信息（人名或电话）。`, '删去整列；本站不收录个人信息。');
    case 'row-too-few-cells':
      return text(`这一行只有 ${fault.cells} 格，表头有 ${fault.wanted} 格。`, '补上缺的格（空白格也要留逗号）。');
    case 'row-too-many-cells':
      return text(`这一行有 ${fault.cells} 格，表头只有 ${fault.wanted} 格。`, '删去多出的格；格内有逗号（如 4,092.38）的要用双引号括住。');
    case 'row-blank':
      return text('这一行每一格都是空的。', '删去这一行。');
    case 'row-note':
      return text(`“${cited(fault.printed)}”是表下印的注，不是一行数据。`, '删去这一行；原文印的注写在 disclosure.json 里这张表的 note。');
    case 'row-said-twice':
      return text(`这一行与第 ${fault.first} 行除行号外完全相同。`, `删去重复的一行；原文确实写了两次的，在 repeats 写 ${fault.address}。`);
    case 'row-doubled':
      return text(`行“${fault.key}”重复，第 ${fault.first} 行已有。`, DOUBLED_FIX[fault.identity]);
    case 'address-collision':
      return text(`地址“${fault.address}”与表“${fault.other}”的地址相同。`, '换一个行号，使每一行在页面上的地址唯一。');
    case 'cell-blank':
      return blank(fault);
    case 'number-malformed': {
      const { what, mend } = describeNumberProblem(fault.problem, fault.printed);
      return text(`“${cited(fault.printed)}”不是${NUMBER_LABELS[fault.type] ?? '数'}：${what}。`, mend);
    }
    case 'number-too-long':
      return text(`“${cited(fault.printed)}”有 ${fault.digits} 位数字，超过 ${fault.limit} 位。`, '多半是两个数连在了一起，或丢了小数点；对照原文改正。');
    case 'text-character': {
      const { mend, what } = CHARACTER_PROBLEMS[fault.problem];
      return text(`${what}（${fault.name}）。`, mend);
    }
    case 'text-too-long':
      return text(`这里有 ${fault.length} 个字，超过 ${fault.limit} 个字的上限。`, '多半是双引号放错了地方，几格连成了一格，或把整篇文字放进了一格；对照原文改正。');
    case 'amount-finer-than-fen':
      return text(`“${cited(fault.printed)}”${fault.unit}比一分钱还细。`, '对照原文检查小数位数和单位（元、万元）。');
    case 'row-key-malformed':
      return text(`行号“${cited(fault.printed)}”写法不对。`, '行号用小写字母、数字和连字符，以字母开头，如 r1、r3a。');
    case 'side-unknown':
      return text(`不认识的“${cited(fault.printed)}”。`, `这一列只能写：${fault.allowed.join('、')}。`);
    case 'code-malformed': {
      const altered = describeAlteredCode(fault.printed);
      if (altered) return text(`“${cited(fault.printed)}”不是科目编码：${altered.what}。`, altered.mend);
      return text(`“${cited(fault.printed)}”不是科目编码。`, '科目编码是三位（类）、五位（款）或七位（项）半角数字；提取时断开的要连起来：208050 与 2 连成 2080502。');
    }
    case 'code-unknown':
      return text(
        `${classification(fault.classification)}里没有编码 ${cited(fault.printed)}。`,
        `对照原文改正；编码无误的，把它和名称加入 classifications/${fault.classification}.csv。`,
      );
    case 'code-name-unknown':
      if (fault.elsewhen) return elsewhen(fault, [fault.elsewhen]);
      return text(
        `${cited(fault.printed)} 在 ${fault.year} 年不叫“${cited(fault.label)}”；已知名称：${fault.names.join('、')}。`,
        `对照原文改正；原文确实这样印的，把名称和年份加入 classifications/${fault.classification}.csv；是原文印错的，在 as_printed 写 label。`,
      );
    case 'code-wrong-parent':
      return text(
        `${cited(fault.printed)} 应在 ${fault.parent} 之下，这里却${fault.above ? `在 ${fault.above} 之下` : '没有上级科目在前'}。`,
        '按原文次序排列；编码抄错的请改正；原文确实这样印的，在 as_printed 写 code。',
      );
    case 'code-parent-unknown':
      return text(`${cited(fault.printed)} 的上级科目 ${fault.parent} 不在本表。`, `加上 ${fault.parent} 一行。`);
    case 'line-unknown':
      return text(
        fault.side ? `“${fault.side}”一侧没有“${cited(fault.label)}”这一行。` : `本表没有“${cited(fault.label)}”这一行。`,
        `${fault.identity === 'code' ? '漏了科目编码的请补上' : '对照原文改正'}；原文用了另一种叫法的，在表格种类的 aliases 加上它，或在 line 列写上行名。`,
      );
    case 'item-unknown':
      if (fault.elsewhen) return elsewhen(fault, fault.elsewhen);
      return text(
        `“${cited(fault.label)}”既不是本表的行，也不是${classification(fault.classification)} ${fault.year} 年的科目名称。`,
        `对照原文改正；原文确实这样印的，把名称、编码和年份加入 classifications/${fault.classification}.csv，或在 line 列写 item-编码。`,
      );
    case 'line-key-unknown':
      return text(
        `line 列的“${cited(fault.key)}”不是本表的行名。`,
        fault.known.length > 0 ? `写行的键，不写括号里的名称：${fault.known.map(({ key, label }) => `${key}（${label}）`).join('、')}。` : '本表没有具名的行；请清空 line 列。',
      );
    case 'item-ambiguous':
      return text(`“${cited(fault.label)}”对应不止一个编码：${fault.codes.join('、')}。`, `在 line 列写明是哪一个，如 item-${fault.codes[0] ?? ''}。`);
    case 'year-far':
      return text(`年度“${cited(fault.printed)}”与本文件的预算年度 ${fault.year} 相差太远。`, '对照原文改正；原文确实写的是这一年的，在 as_printed 写 year。');
    case 'label-personal':
      return text(`“${cited(fault.label)}”一行是个人信息（人名或电话）。`, '删去这一行；本站不收录个人信息。');
    case 'text-person':
      return text('这里写有经办人、联系人等的姓名或电话。', '删去这部分文字；本站不收录个人信息。');
    case 'text-mobile':
      return text('这里有手机号码。', '删去号码；本站不收录个人信息。');
    case 'text-identity-number':
      return text('这里有身份证号码。', '删去号码；本站不收录个人信息。');
    case 'mark-unknown-column':
      return text(`${fault.mark} 写了“${fault.named}”，本文件没有可标记的这一列。`, '写本文件表头中的列名，多个用空格隔开。');
    case 'mark-stale':
      return text(
        `as_printed 写了“${fault.named}”，但这一格${fault.printed ? `“${cited(fault.printed)}”` : '（空白）'}并无不合格式之处。`,
        `从 as_printed 去掉 ${fault.named}。`,
      );
    case 'mark-blank':
      return text(`uncertain 写了“${fault.named}”，但这一格是空白。`, `从 uncertain 去掉 ${fault.named}，或补上原文的数。`);
    case 'repeats-unknown':
      return text(`repeats 指向“${fault.address}”，本文件中没有别的行或表是这个地址。`, '写“表名-行号”，如 performance-projects-goal-1。');
    case 'source-place-malformed':
      return text(`“${cited(fault.printed)}”不是行号或页码。`, '写从 1 起的整数；不知道的留空。');
    case 'source-line-outside':
      return text(
        `第 ${fault.sourceLine} 行不在这张表的行段${fault.lines ? ` [${fault.lines.join(', ')}] ` : ''}里。`,
        '对照提取的文本改正行号；表确实到这一行的，改正 disclosure.json 里的 lines，或在 sections 写明这一段属于这张表。',
      );
    case 'table-kind-unknown':
      return text(`不认识的表格种类“${fault.name}”。`, '种类名见 src/fiscal/tables/；新的种类按 CONTRIBUTING.md 添加。');
    case 'table-number-malformed':
      return text(`表名“${fault.name}”的编号不对。`, `第一张就叫 ${fault.kind}，以后依次是 ${fault.kind}-2、${fault.kind}-3。`);
    case 'table-number-gap':
      return text(`有“${fault.name}”，却没有“${fault.missing}”。`, '同一种类的表按次序编号，中间不空号：补列漏了的表，或改正这张表的编号和文件名。');
    case 'table-partly-unsaid':
      return text(`表“${cited(fault.name)}”只录入了一部分，没有写明缺什么。`, '在这一项里加 missing，用一句话写明哪些行、列没有录入。');
    case 'table-doubled':
      return text(`表“${fault.name}”在 tables 里列了两次。`, '每张表列一次；同一种类的下一张用下一个编号。');
    case 'table-source-unknown':
      return text(`没有来源“${fault.source}”。`, `sources 里有：${fault.known.join('、')}。`);
    case 'table-column-unknown':
      return text(`表格种类 ${fault.kind} 没有列“${fault.name}”。`, '键是列名（如 total），值才是原文印的列名。');
    case 'tables-empty':
      return text(`tables 是空的，文件夹里却有 ${fault.files} 个表格文件。`, '按公开文件中的次序把每张表列入 tables；不用的文件请删去。');
    case 'unit-missing':
      return text(`有金额的表没有写明单位：${fault.tables.join('、')}。`, '写上 "unit"（元、万元或亿元），单位不同的表各自再写。');
    case 'table-header-only':
      return text('这张表标为已公开，却只有表头。', '录入各行；原文是空表的，把 state 写成 published-empty。');
    case 'table-blank':
      return text('这张表标为已公开，却没有一个数。', '对照原文录入各数；原文是空表的，把 state 写成 published-empty。');
    case 'table-title-kind':
      return text(`表题“${cited(fault.title)}”是另一种表（${fault.other}）的名称，文件却是 ${fault.kind}。`, '对照原文改正表名或表题；原文确实印错表题的，在 notes 里写明这个表题。');
    case 'title-year':
      return text(`标题写的是 ${fault.printed} 年，fiscal_year 却是 ${fault.year}。`, `对照原文改正；原文标题确实印错的，在 notes 里写明“原文标题印作 ${fault.printed} 年”。`);
    case 'title-stage': {
      const word = fault.stage === 'final' ? '决算' : '预算';
      return text(`标题写的是${word}，stage 却是 ${fault.stage === 'final' ? 'budget（预算）' : 'final（决算）'}。`, `对照原文改正；原文标题确实印错的，在 notes 里写明“原文标题印作${word}”。`);
    }
    case 'table-figures-in-empty':
      return text(`这张表标为空表，却有数“${cited(fault.printed)}”${fault.count > 1 ? `，共 ${fault.count} 个` : ''}。`, '对照原文：有数的表把 state 改成 published；没有的删去这个数。');
    case 'section-table-unknown':
      return text(`tables 里没有表“${fault.name}”。`, '写 tables 里已列的表名。');
    case 'json-syntax':
      return text(`JSON 在第 ${fault.position} 个字符处读不下去：${JSON_PROBLEM_LABELS[fault.problem]}。`, '检查这里和上一行末尾的逗号、引号和括号；JSON 不许有注释，最后一项后面不许有逗号。');
    case 'json-key-doubled':
      return text(`键“${fault.key}”写了两次，第 ${fault.first} 行已有。`, '只留一个；后写的会悄悄盖掉先写的。');
    case 'value-missing':
      return text('缺少这一项，或它是空的。', fault.allowed.length > 0 ? `补上；只能写：${fault.allowed.join('、')}。` : `补上；应当是${EXPECTED_LABELS[fault.expected]}。`);
    case 'value-unknown-key':
      return text(`不认识的键“${fault.key}”。`, '检查拼写；可用的键见 docs/data-format.md。');
    case 'value-not-allowed':
      return text(`不能写“${cited(fault.value)}”。`, `只能写：${fault.allowed.join('、')}。`);
    case 'value-malformed': {
      const altered = CODES.has(fault.expected) ? describeAlteredCode(fault.value) : undefined;
      if (altered) return text(`“${cited(fault.value)}”写法不对：${altered.what}。`, altered.mend);
      return text(`“${cited(fault.value)}”写法不对。`, `应当是${EXPECTED_LABELS[fault.expected]}。`);
    }
    case 'date-invalid':
      return text(`“${cited(fault.value)}”不是日期。`, fault.file.endsWith('.csv') ? '写成 2024-01-31 这样实有的日子。' : '写成 2024-01-31 这样实有的日子；不知道的写 null。');
    case 'date-out-of-range':
      return text(`${cited(fault.value)} 不在 1990 年至 2100 年之间。`, '多半是年份抄错了，对照原文改正。');
    case 'dates-reversed':
      return text(`发布日期 ${fault.published} 在取得日期 ${fault.retrieved} 之后。`, '文件先发布、后取得；两个日期写反的请对调，抄错的对照来源改正。');
    case 'span-reversed':
      return text(`末尾 ${fault.to} 在开头 ${fault.from} 之前。`, '把两个数对调，或对照原文改正。');
    case 'source-hash-missing':
      return text('这个来源没有 SHA-256。', '算出文件的 SHA-256 写上：sha256sum 文件名。');
    case 'source-hash-malformed':
      return text(`“${cited(fault.value)}”不是 SHA-256。`, 'SHA-256 是 64 个小写的十六进制字符（0–9、a–f）。');
    case 'source-hash-shared':
      return text(
        `disclosures/${fault.other} 有同一个 SHA-256，题名或发布单位却不同。`,
        '不同的文件有不同的 SHA-256，用 sha256sum 重新算出；确是同一份文件的，两处的 title 和 publisher 写得一样。',
      );
    case 'source-doubled':
      return text(`来源“${fault.id}”出现了两次。`, '每个来源用不同的 id。');
    case 'disclosure-id-mismatch':
      return text(
        `文件夹是 ${fault.folder}，disclosure.json 写的却是 ${fault.declared}。`,
        '使 agency、fiscal_year、stage、scope 与文件夹一致：机构编号/年份-阶段，单位的加 -unit。',
      );
    case 'disclosure-folder-name':
      return text(
        `文件夹名“${cited(fault.name)}”不是“年份-阶段”。`,
        `按 disclosure.json 应是 ${cited(fault.wanted)}：请改文件夹名；写法是 年份-budget 或 年份-final，单位的加 -unit。`,
      );
    case 'disclosure-id-doubled':
      return text(`这份公开的编号 ${fault.id} 与 disclosures/${fault.other} 相同。`, '一个机构同一年度、阶段、范围只有一份；改正 disclosure.json，或并入那一份。');
    case 'agency-unknown':
      return text(`agencies.csv 里没有机构 ${fault.agency}。`, '改正机构编号，或在 agencies.csv 加一行。');
    case 'agency-doubled':
      return text(`机构 ${fault.id} 重复，第 ${fault.first} 行已有。`, '删去重复的一行。');
    case 'agency-place':
      return text(`编号以 ${fault.digits} 开头，region 却是 ${fault.region}。`, '编号开头的数字是所在地区的行政区划代码，或它的前几位；改正 region，或改正编号，disclosures/ 和 pins/ 里的文件夹名随着改。');
    case 'agency-level':
      return text(`级别 ${fault.level} 高于所在地区 ${fault.region} 的 ${fault.regionLevel}。`, '级别依次是 province、city、county；改正 level 或 region。原文未署名的县级部门可以归入所属的市。');
    case 'region-unknown':
      return text(`regions.csv 里没有地区 ${fault.region}。`, '改正行政区划代码，或在 regions.csv 加一行。');
    case 'region-doubled':
      return text(`地区 ${fault.id} 重复，第 ${fault.first} 行已有。`, '删去重复的一行。');
    case 'region-parent-missing':
      return fault.parent
        ? text(`上级地区 ${fault.parent} 不在 regions.csv。`, `加上 ${fault.parent} 一行，或改正 parent。`)
        : text('缺少上级地区。', '只有省级地区没有上级；写上上级的行政区划代码。');
    case 'region-level':
      return text(
        fault.level === 'province' ? `省级地区不应有上级 ${fault.parent}。` : `上级地区 ${fault.parent} 的级别不高于本地区。`,
        '级别依次是 province、city、county；改正 level 或 parent。',
      );
    case 'acknowledgement-disclosure-unknown':
      return text(`没有收录 ${cited(fault.disclosure)} 这份文件。`, '改正 disclosure，或删去这一行。');
    case 'acknowledgement-stale':
      return text(`规则 ${cited(fault.rule)} 在 ${cited(fault.key)} 已经没有对不上的数。`, '这条说明已经用不上，请删去；键的写法见 npm run check -- --findings --format json 的 id。');
    case 'correction-doubled':
      return text(`更正 ${fault.id} 重复，第 ${fault.first} 行已有。`, '新的更正用下一个号；已有的号不改。');
    case 'correction-unchanged':
      return text('改前与改后相同，什么也没有改。', '写上改前、改后各是什么；没有改动的这一行请删去。');
    case 'correction-disclosure-unknown':
      return text(`没有收录 ${cited(fault.disclosure)} 这份文件。`, '改正 disclosure：写 disclosures/ 之下的文件夹路径，即 机构编号/年份-阶段。');
    case 'correction-address-unknown':
      return text(`这份文件里没有地址“${cited(fault.address)}”。`, '写表名或“表名-行号”，如 expenditure-by-function-total；整份文件的更正留空；行已删去的写表名。');
    case 'correction-column-unknown':
      return fault.known.length > 0
        ? text(`这张表没有列“${cited(fault.named)}”。`, `可写的列：${fault.known.join('、')}；整行的更正留空。`)
        : text(`写了列“${cited(fault.named)}”，address 却不是一行。`, '在 address 写上这一行的地址，或清空 column。');
    case 'correction-stale':
      return text(
        `改后写的是${cellWords(fault.after)}，数据里这一格现在是${cellWords(fault.printed)}。`,
        '改正 after 或数据；后来又改过的，再加一行更正，日期不早于这一行。',
      );
    case 'pin-malformed':
      return text('这一条固定版读不懂。', '固定版由 npm run pin 写出，不要手改；从版本库取回这个文件。');
    case 'pin-altered':
      return text(`固定版 ${fault.version} 的内容被改过，与版本号对不上。`, '固定版不随更正而变，从版本库取回这一行；数据更正后另用 npm run pin 记下新版。');
    case 'pin-agency-unknown':
      return text(`agencies.csv 里没有固定版所属的机构 ${cited(fault.agency)}。`, '固定版长久有效，它的机构也留在登记里：在 agencies.csv 加回这一行；文件放错了的，从版本库取回原处。');
    case 'pin-doubled':
      return text(`图 ${fault.chart} 的固定版 ${fault.version} 重复。`, '删去重复的一行。');
    case 'classification-doubled':
      return text(`${fault.id}“${fault.name}”重复，第 ${fault.first} 行已有年份相交的同一名称。`, '两行并成一行，年份取最早到最晚。');
    default:
      return unreachable(fault);
  }
}

function unreachable(fault: never): never {
  throw new RangeError(`fault without wording: ${JSON.stringify(fault)}`);
}
