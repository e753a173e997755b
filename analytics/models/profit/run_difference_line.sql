-- says:   ledger lines of one hall that differ between two runs
-- grain:  ledger line
-- reads:  ledger_line_all, hall
-- params: month (yyyymm), before_run, after_run, hall_code
-- checks: after less before, summed over one mode, is the hall's difference
with side as (
  select
    line.side,
    line.item,
    line.code,
    line.mode,
    line.source,
    line.origin_month,
    line.segment_start,
    sum(case when line.run_id = :before_run then line.quantity end) as quantity_before,
    sum(case when line.run_id = :after_run then line.quantity end) as quantity_after,
    max(case when line.run_id = :before_run then line.unit_value_millifen end) as unit_before,
    max(case when line.run_id = :after_run then line.unit_value_millifen end) as unit_after,
    coalesce(sum(case when line.run_id = :before_run then line.amount_fen end), 0)
      as amount_before_fen,
    coalesce(sum(case when line.run_id = :after_run then line.amount_fen end), 0)
      as amount_after_fen
  from ledger_line_all as line
  inner join hall on hall.hall_id = line.hall_id
  where line.month = :month
    and line.run_id in (:before_run, :after_run)
    and hall.code = :hall_code
  group by
    line.side, line.item, line.code, line.mode, line.source, line.origin_month, line.segment_start
)
select
  side,
  item,
  code,
  mode,
  source,
  origin_month,
  segment_start,
  cast(quantity_before as bigint) as quantity_before,
  cast(quantity_after as bigint) as quantity_after,
  unit_before,
  unit_after,
  cast(amount_before_fen as bigint) as amount_before_fen,
  cast(amount_after_fen as bigint) as amount_after_fen
from side
where amount_before_fen <> amount_after_fen
order by side desc, item, code, mode, segment_start nulls first, origin_month nulls first
