import { defineMessages } from '@/shared/messages.type'

export default defineMessages(
  {
    item: {
      new_activation: '放号', bill_payment: '缴费', topup_card: '充值卡', handset: '定制终端', value_added: '增值业务',
      publicity: '宣传', basic_service: '基础业务服务', broadband: '宽带', plan_upgrade: '升档',
    },
    costItem: {
      rent: '房租', imputed_rent: '虚拟租金', fit_out: '装修摊销', equipment: '设备折旧', labour: '人工', water: '水费', electricity: '电费',
      heating: '取暖费', property: '物业', security: '安保', cleaning: '保洁', office: '办公与业务用品', sim_card: '卡成本', marketing: '营销物料与广告',
      handset_subsidy: '终端补贴', stock_write_down: '存货跌价', access: '客户接入成本', communication: '通信', vehicle: '车辆', travel: '差旅',
      hospitality: '招待', it_training: '系统与培训', overhead: '管理费分摊', counter_rental_income: '减：柜台场地出租收入',
    },
    tier: { any: '所有厅型', flagship: '旗舰', standard: '标准', small: '小型', township: '乡镇' },
    location: { any: '所有位置', city: '市区', county_town: '县城', township: '乡镇' },
    any: { city: '所有地市' },
    source: {
      volume: '业务量', retention: '在网核定', claw_back: '扣回', split_in: '发展分成转入', split_out: '发展分成转出', door_counter: '门口计数',
      ticket: '取号推算', handled: '办理推算', mixed: '多种来源', none: '无客流', actual: '实际', allocated: '分摊', estimated: '估算', missing: '缺失',
    },
    unranked: { missing_rent: '缺房租，不参加排名', missing_imputed_rent: '缺虚拟租金，不参加排名', missing_labour: '缺人工，不参加排名', ramp: '开业未满 6 个月，不参加排名' },
    mode: { label: '确认口径', expected: '预计制', deferred: '递延制', expectedHint: '业务发生时确认全部价值', deferredHint: '用户在网并出账才按月确认' },
    field: {
      month: '月份', version: '版本', income: '虚拟收入', cost: '虚拟成本', profit: '虚拟利润', controllable: '可控利润', margin: '利润率', halls: '厅数', losing: '亏损厅',
      name: '名称', city: '地市', hall: '营业厅', item: '项目', business: '业务', quantity: '数量', unit: '单位价值', amount: '金额', source: '来源', origin: '原月份',
      segment: '价格区间', priceVersion: '价格版本', day: '日期', orders: '订单数', exact: '精确值', time: '时间', channel: '渠道', eventId: '订单号', reverses: '冲正订单',
      developer: '发展厅', reason: '原因', state: '状态', by: '操作人', title: '标题', note: '说明', from: '生效日期', validFrom: '起始日', tier: '厅型', value: '单位价值（元）',
      before: '调整前', after: '调整后', change: '变化', controllableCost: '可控', warnings: '提示', duration: '耗时', import: '导入批次', decision: '审批意见',
    },
    unit: { yuan: '元', tenThousandYuan: '万元', piece: '元/笔', perYuan: '元/元', milliseconds: '{n} 毫秒' },
    ledger: {
      title: '核算明细', province: '全省', fine: '{month} 第 {version} 版 · 价格版本 {prices} · 规则版本 {rules} · {time} 核算完成', closed: '已关账',
      empty: '还没有核算过的月份。先导入数据，再到「核算批次」核算。', crumbs: '下钻路径', total: '合计', addsUp: '下级合计 {sum}，与上级一致。', addsUpNot: '下级合计 {sum}，与上级相差 {gap}。',
      noOrders: '这一天只有日汇总数据，没有订单级数据。', noDays: '这一行来自{source}，不能再拆到天。', rounding: '四舍五入差额', roundingHint: '每行只在汇总时四舍五入一次：各日精确值之和 {exact} 元，记账 {line} 元。',
      counted: '计数 {n}', costRows: '成本文件中的行', byRule: '文件中没有这一项，由规则或分摊得出。', clawBacks: '扣回明细', clawBackReason: { re_entry: '重入网', nursed_card: '养卡', refund: '退费' }, incomeSide: '收入', costSide: '成本', openHalls: '看各厅', chart: '利润最高与最低', ordersOf: '{day} 的订单',
    },
    run: {
      title: '核算批次', start: '核算一个月', again: '重新核算', asOf: '按原数据重算', asOfHint: '用当时的数据、价格和规则重算，结果应与原批次完全一致。', close: '关账', closeHint: '关账后该月数据不能再导入或撤销，重算必须写明原因；旧版本会保留。', compare: '与上一版比较', startHint: '用最新数据和生效的价格、规则核算所有营业厅。',
      state: { running: '核算中', done: '已完成', failed: '失败', interrupted: '中断' }, current: '现行', superseded: '已被新版替代', closed: '已关账', started: '已开始核算 {month}', closedDone: '{month} 已关账', reopen: '反结账', reopenHint: '反结账后可以再导入或撤销该月数据；原有版本都会保留。', reopened: '{month} 已反结账', unpriced: '{name} 没有单位价值，未计收入',
      empty: '还没有核算批次', reasonOptional: '原因（已关账的月份必填）', snapshots: '数据快照',
    },
    compare: { title: '版本差异', heading: '{month}：第 {before} 版 → 第 {after} 版', none: '两版结果完全一致，没有差异。', incomeChange: '收入变化', costChange: '成本变化', halls: '有变化的厅', lines: '{hall} 的差异行', pick: '选一个厅，看逐行差异。' },
    version: {
      draft: '新建草稿', copy: '复制为草稿', submit: '提交审批', withdraw: '撤回修改', approve: '批准', reject: '退回', discard: '删除草稿', save: '保存草稿', saved: '已保存', compare: '与其他版本比较', history: '经过', reset: '放弃修改',
      state: { draft: '草稿', submitted: '待审批', approved: '已批准', rejected: '已退回' }, delivered: '随产品交付', imported: '由导入生成', inForce: '生效中', secondPerson: '须由起草人以外的人审批。', mine: '这是您起草的版本，须由另一人审批。',
      empty: '还没有版本', titleOf: '第 {n} 版', drafted: '{name} 起草于 {time}', submittedAt: '{time} 提交', decided: '{name} {verb}于 {time}', discardAsk: '删除后不能恢复。', dirty: '有未保存的修改', copyTitle: '{title} 的修订',
      approveAsk: '批准后自 {day} 起生效，内容不再改变。已核算的月份不会自动改变，需要重新核算。', done: '操作完成',
    },
    price: { title: '价格版本', one: '价格版本', rows: '{n} 行', add: '加一行', remove: '删除这一行', wrong: '应为不小于零的数，最多精确到千分之一分', duplicate: '同一业务、地市、厅型、起始日重复', filter: '筛选业务', diffNone: '没有差异', added: '新增', removed: '删除', against: '比较对象', fallback: '取价次序：地市+厅型 → 地市 → 厅型 → 全部；同一层取起始日最近的一行。' },
    rule: {
      title: '规则版本', one: '规则版本', recognition: '收入确认', recognitionHint: '按用户在网月份分次确认，各次之和为 100%。', month: '第 {n} 月', extensions: '扩展收入项', split: '发展厅分成', splitHint: '发展厅与受理厅不同时，转给发展厅的比例；0 表示受理厅得全部。',
      visits: '客流推算', ticketRate: '取号率', handledRate: '办理率', writeOff: '摊销与折旧', fitOutMonths: '装修摊销最长月数', equipmentMonths: '设备折旧月数', residual: '设备残值率', overhead: '管理费分摊', staff: '人数权重', area: '面积权重', revenue: '收入权重', overheadRate: '无分摊池时按直接成本',
      imputed: '虚拟租金', imputedHint: '自有物业按当地租金计，与实付房租分开列示。', perSquareMetre: '元/m²·月', location: '位置', costs: '成本项性质', behaviour: '随客流', fixed: '固定', variable: '变动', per_visitor: '按到厅人次', controllable: '厅长可控', ramp: '新厅保护期（月）', rampHint: '保护期内展示但不排名。',
      mark: { S: '简报规定', E: '估算', J: '经验判断' }, estimates: '缺数时的估算', perStaff: '元/人·月', fixedPart: '固定部分', perVisitor: '元/人次',
    },
    trial: {
      title: '试算', hint: '拖动即按全省 {halls} 个厅、{from} 至 {to} 重算；不保存任何东西。', items: '单位价值调整', costs: '成本调整', byBusiness: '按业务', unchanged: '未调整', reset: '全部恢复', saveDraft: '存为价格草稿', draftHint: '生成一份价格草稿，提交后由另一人审批；批准前不影响任何结果。', saved: '已生成草稿「{title}」', takes: '重算用时 {time} 毫秒',
      cities: '各地市利润变化', winners: '利润增加最多', losers: '利润减少最多', margins: '利润率分布（厅数）', before: '现行', after: '试算', none: '拖动左侧滑块，看全省结果。', months: '月数', losing: '亏损厅', from: '生效日期', lowest: '低于 −50%', step: '{from} 起', base: '占收入 {share}', place: '适用范围', noChange: '没有变化',
    },
  },
  {
    item: {
      new_activation: 'Activations', bill_payment: 'Bill payment', topup_card: 'Top-up cards', handset: 'Handsets', value_added: 'Value-added services',
      publicity: 'Publicity', basic_service: 'Basic services', broadband: 'Broadband', plan_upgrade: 'Plan upgrades',
    },
    costItem: {
      rent: 'Rent', imputed_rent: 'Imputed rent', fit_out: 'Fit-out', equipment: 'Equipment', labour: 'Labour', water: 'Water', electricity: 'Electricity',
      heating: 'Heating', property: 'Property', security: 'Guard', cleaning: 'Cleaning', office: 'Office and printed material', sim_card: 'SIM cards', marketing: 'Marketing',
      handset_subsidy: 'Handset subsidy', stock_write_down: 'Stock write-down', access: 'Access', communication: 'Communication', vehicle: 'Vehicles', travel: 'Travel',
      hospitality: 'Hospitality', it_training: 'IT and training', overhead: 'Overhead', counter_rental_income: 'Less: counter rental income',
    },
    tier: { any: 'All tiers', flagship: 'Flagship', standard: 'Standard', small: 'Small', township: 'Township' },
    location: { any: 'All locations', city: 'City', county_town: 'County town', township: 'Township' },
    any: { city: 'All cities' },
    source: {
      volume: 'Volume', retention: 'Retention', claw_back: 'Claw-back', split_in: 'Developer share in', split_out: 'Developer share out', door_counter: 'Door counter',
      ticket: 'From tickets', handled: 'From cases handled', mixed: 'Several sources', none: 'No visitors', actual: 'Actual', allocated: 'Allocated', estimated: 'Estimated', missing: 'Missing',
    },
    unranked: { missing_rent: 'Rent missing, not ranked', missing_imputed_rent: 'Imputed rent missing, not ranked', missing_labour: 'Labour missing, not ranked', ramp: 'Open less than 6 months, not ranked' },
    mode: { label: 'Recognition', expected: 'Expected', deferred: 'Deferred', expectedHint: 'The whole value when sold', deferredHint: 'In parts while the user is alive and billed' },
    field: {
      month: 'Month', version: 'Version', income: 'Virtual income', cost: 'Virtual cost', profit: 'Virtual profit', controllable: 'Controllable profit', margin: 'Margin', halls: 'Halls', losing: 'At a loss',
      name: 'Name', city: 'City', hall: 'Hall', item: 'Item', business: 'Business', quantity: 'Quantity', unit: 'Unit value', amount: 'Amount', source: 'Source', origin: 'Month of origin',
      segment: 'Price segment', priceVersion: 'Price version', day: 'Day', orders: 'Orders', exact: 'Exact', time: 'Time', channel: 'Channel', eventId: 'Order', reverses: 'Reverses',
      developer: 'Developed by', reason: 'Reason', state: 'State', by: 'By', title: 'Title', note: 'Note', from: 'Effective from', validFrom: 'Valid from', tier: 'Tier', value: 'Unit value (yuan)',
      before: 'Before', after: 'After', change: 'Change', controllableCost: 'Controllable', warnings: 'Notes', duration: 'Took', import: 'Import', decision: 'Decision',
    },
    unit: { yuan: 'yuan', tenThousandYuan: '10,000 yuan', piece: 'yuan each', perYuan: 'yuan per yuan', milliseconds: '{n} ms' },
    ledger: {
      title: 'Ledger', province: 'Province', fine: '{month} version {version} · price versions {prices} · rule version {rules} · accounted at {time}', closed: 'Closed',
      empty: 'No month has been accounted yet. Import data, then account it under Runs.', crumbs: 'Drill path', total: 'Total', addsUp: 'The parts add up to {sum}, the same as above.', addsUpNot: 'The parts add up to {sum}, {gap} away from the level above.',
      noOrders: 'Only daily sums came in for this day, no single orders.', noDays: 'This line comes from {source}; it has no days below it.', rounding: 'Rounding', roundingHint: 'A line is rounded once: its days come to {exact} yuan exactly, the line to {line} yuan.',
      counted: '{n} counted', costRows: 'Rows in cost files', byRule: 'No file brings this item; a rule or an allocation does.', clawBacks: 'Claw-backs', clawBackReason: { re_entry: 'Re-entry', nursed_card: 'Nursed card', refund: 'Refund' }, incomeSide: 'Income', costSide: 'Cost', openHalls: 'Halls', chart: 'Highest and lowest profit', ordersOf: 'Orders of {day}',
    },
    run: {
      title: 'Accounting runs', start: 'Account a month', again: 'Account again', asOf: 'Run as it was', asOfHint: 'Uses the facts, prices and rules of that time; the result must be the same to the fen.', close: 'Close month', closeHint: 'Facts of a closed month stay as they are; it is run again only with a reason, and the old version stays.', compare: 'Compare with the one before', startHint: 'Accounts all halls with the newest data and the prices and rules in force.',
      state: { running: 'Running', done: 'Done', failed: 'Failed', interrupted: 'Interrupted' }, current: 'Current', superseded: 'Superseded', closed: 'Closed', started: 'Accounting of {month} has begun', closedDone: '{month} is closed', reopen: 'Reopen month', reopenHint: 'Facts of the month may come in or go out again; all versions stay.', reopened: '{month} is open again', unpriced: '{name} has no unit value and earned nothing',
      empty: 'Nothing has been accounted yet', reasonOptional: 'Reason (needed for a closed month)', snapshots: 'Snapshots',
    },
    compare: { title: 'Difference of versions', heading: '{month}: version {before} → {after}', none: 'Both versions came out the same.', incomeChange: 'Change of income', costChange: 'Change of cost', halls: 'Halls that changed', lines: 'Lines of {hall} that differ', pick: 'Pick a hall to see its lines.' },
    version: {
      draft: 'New draft', copy: 'Copy to a draft', submit: 'Submit', withdraw: 'Take back', approve: 'Approve', reject: 'Reject', discard: 'Discard draft', save: 'Save draft', saved: 'Saved', compare: 'Compare with another', history: 'History', reset: 'Undo changes',
      state: { draft: 'Draft', submitted: 'Submitted', approved: 'Approved', rejected: 'Rejected' }, delivered: 'Came with the product', imported: 'Made by an import', inForce: 'In force', secondPerson: 'Decided by somebody other than the drafter.', mine: 'You drafted this version; another person decides it.',
      empty: 'There is no version yet', titleOf: 'Version {n}', drafted: 'Drafted by {name}, {time}', submittedAt: 'Submitted {time}', decided: '{verb} by {name}, {time}', discardAsk: 'This can not be undone.', dirty: 'Unsaved changes', copyTitle: 'Revision of {title}',
      approveAsk: 'Once approved it holds from {day} and does not change any more. Months accounted before stay as they are until run again.', done: 'Done',
    },
    price: { title: 'Price versions', one: 'Price version', rows: '{n} rows', add: 'Add a row', remove: 'Remove this row', wrong: 'A number of at least zero, to a thousandth of a fen', duplicate: 'The same business, city, tier and day twice', filter: 'Filter businesses', diffNone: 'No difference', added: 'Added', removed: 'Removed', against: 'Compare with', fallback: 'Looked up in this order: city and tier, city, tier, everywhere; on each level the row that began last.' },
    rule: {
      title: 'Rule versions', one: 'Rule version', recognition: 'Recognition', recognitionHint: 'In parts by months of the user; together 100%.', month: 'Month {n}', extensions: 'Extension items', split: 'Share of the developing hall', splitHint: 'Goes to the developing hall if another one handles; 0 leaves all with the handling hall.',
      visits: 'Visitor estimates', ticketRate: 'Ticket rate', handledRate: 'Handling rate', writeOff: 'Write-off', fitOutMonths: 'Fit-out, months at most', equipmentMonths: 'Equipment, months', residual: 'Residual value', overhead: 'Overhead', staff: 'Weight of staff', area: 'Weight of area', revenue: 'Weight of income', overheadRate: 'Of direct cost where there is no pool',
      imputed: 'Imputed rent', imputedHint: 'Owned premises at local rent, shown apart from rent paid.', perSquareMetre: 'yuan/m² a month', location: 'Location', costs: 'Nature of cost items', behaviour: 'With visitors', fixed: 'Fixed', variable: 'Variable', per_visitor: 'Per visitor', controllable: 'Controllable', ramp: 'Ramp of a new hall (months)', rampHint: 'Shown but not ranked meanwhile.',
      mark: { S: 'Said by the brief', E: 'Estimated', J: 'Judged' }, estimates: 'Estimates where nothing came in', perStaff: 'yuan per head a month', fixedPart: 'Fixed part', perVisitor: 'yuan per visitor',
    },
    trial: {
      title: 'What if', hint: 'Drag to price {halls} halls from {from} to {to} anew; nothing is saved.', items: 'Unit values', costs: 'Costs', byBusiness: 'By business', unchanged: 'Unchanged', reset: 'Reset all', saveDraft: 'Save as price draft', draftHint: 'Makes a price draft for another person to approve; until then nothing changes.', saved: 'Draft “{title}” is made', takes: 'Priced anew in {time} ms',
      cities: 'Change of profit by city', winners: 'Gain most', losers: 'Lose most', margins: 'Margins (halls)', before: 'Now', after: 'Trial', none: 'Drag a slider to see what happens.', months: 'Months', losing: 'Halls at a loss', from: 'Effective from', lowest: 'Below −50%', step: 'From {from}', base: '{share} of income', place: 'Where', noChange: 'No change',
    },
  },
)
