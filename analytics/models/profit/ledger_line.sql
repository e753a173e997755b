-- says:   the ledger lines of one business or cost item of a hall in a run
-- grain:  ledger line
-- reads:  ledger_line_all, hall
-- params: run_id, month (yyyymm), hall_code, mode (expected | deferred), side, code
-- checks: adds up to the row of ledger_item
select
  line.side,
  line.item,
  line.code,
  line.mode,
  line.quantity,
  line.unit_value_millifen,
  line.amount_fen,
  line.source,
  line.origin_month,
  line.price_version,
  line.segment_start,
  line.segment_end
from ledger_line_all as line
inner join hall on hall.hall_id = line.hall_id
where line.run_id = :run_id
  and line.month = :month
  and hall.code = :hall_code
  and line.mode in ('both', :mode)
  and line.side = :side
  and line.code = :code
order by line.segment_start nulls first, line.source, line.origin_month nulls first
