/** Short boards as sentences for a busy hall manager. */
const zh = {
  sentence: {
    visitors_per_day: '每天比同类少来 {diff} 人：日均 {value}，同类中位 {median}',
    sales_per_visitor: '每百位客人比同类少卖 {diff} 笔：{value} 对 {median}',
    value_per_sale: '每卖一笔比同类少挣 {diff}:{value} 对 {median}',
    service_value_per_visitor: '每位客人的服务收入比同类少 {diff}:{value} 对 {median}',
    new_user_valid_rate: '新用户留得住的只有 {value}，同类 {median}；查养卡与虚假放号',
    visitors_per_staff: '人手偏多：每人每月接待 {value} 人次，同类 {median}',
    labour_to_income: '人工占收入 {value}，比同类高 {diff}',
    rent_per_area: '房租每平米比同类高 {diff}:{value} 对 {median}',
    rent_to_income: '房租占收入 {value}，比同类高 {diff}',
    other_cost_to_income: '房租和人工以外的成本占收入 {value}，比同类高 {diff}',
    any: '{name} {value}，同类中位 {median}',
    better: '{name} {value}，已不低于同类',
    worth: '约 {amount}/月',
  },
}
const en: typeof zh = {
  sentence: {
    visitors_per_day: '{diff} fewer visitors a day than peers: {value} against {median}',
    sales_per_visitor: '{diff} fewer sales per 100 visitors: {value} against {median}',
    value_per_sale: 'each sale brings {diff} less: {value} against {median}',
    service_value_per_visitor: 'services bring {diff} less per visitor: {value} against {median}',
    new_user_valid_rate: 'only {value} of new users stay, peers {median}; look for nursed cards',
    visitors_per_staff: 'many hands: {value} visits a head and month, peers {median}',
    labour_to_income: 'labour takes {value} of income, {diff} above peers',
    rent_per_area: 'rent per m² is {diff} above peers: {value} against {median}',
    rent_to_income: 'rent takes {value} of income, {diff} above peers',
    other_cost_to_income: 'other costs take {value} of income, {diff} above peers',
    any: '{name} {value}, peer median {median}',
    better: '{name} {value}, no longer below its peers',
    worth: 'about {amount} a month',
  },
}

export default { zh, en }
