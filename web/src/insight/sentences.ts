import { translate } from '@/shared/i18n'
import type { PeerGroup, ShortBoard } from './insight.api'
import { formatMetric } from './metrics'

const OWN_WORDS = [
  'visitors_per_day',
  'sales_per_visitor',
  'value_per_sale',
  'service_value_per_visitor',
  'new_user_valid_rate',
  'visitors_per_staff',
  'labour_to_income',
  'rent_per_area',
  'rent_to_income',
  'other_cost_to_income',
]
const LOWER_IS_BETTER = ['labour_to_income', 'rent_per_area', 'rent_to_income', 'other_cost_to_income', 'cost_to_income']

/** 「每天比同类少来 120 人:日均 180,同类中位 300」 */
export function boardSentence(board: ShortBoard): string {
  const words = {
    name: translate(`insight.metric.${board.metric}.name`),
    value: formatMetric(board.metric, board.value),
    median: formatMetric(board.metric, board.median),
    diff: formatMetric(board.metric, Math.abs(board.value - board.median)),
  }
  const isWorse = LOWER_IS_BETTER.includes(board.metric) ? board.value > board.median : board.value < board.median
  if (!isWorse) return translate('insight.sentence.better', words)
  return translate(`insight.sentence.${OWN_WORDS.includes(board.metric) ? board.metric : 'any'}`, words)
}

/** 「标准厅 · 市区 · 自营」 */
export function peerGroupName(group: PeerGroup): string {
  return [
    translate(`insight.tier.${group.tier}`),
    group.location === '*' ? '' : translate(`insight.location.${group.location}`),
    group.operationMode === '*' ? '' : translate(`insight.operation.${group.operationMode}`),
  ]
    .filter(Boolean)
    .join(' · ')
}
