-- says:   the income lines that other prices would change
-- grain:  ledger line, expected recognition
-- reads:  ledger_line
-- params: from_month, to_month (yyyymm)
-- checks: adds up to the expected income of hall_month
select
  hall_id,
  month,
  code,
  quantity,
  unit_value_millifen,
  source,
  segment_start
from ledger_line
where side = 'income'
  and mode in ('both', 'expected')
  and month between :from_month and :to_month
order by code, segment_start, source
