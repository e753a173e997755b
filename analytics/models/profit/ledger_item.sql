-- says:   the statement of one hall in a run: income by business, cost by item
-- grain:  side × item × code
-- reads:  ledger_line_all, hall
-- params: run_id, month (yyyymm), hall_code, mode (expected | deferred)
-- checks: income less cost is the hall's profit in hall_month
select
  line.side,
  line.item,
  line.code,
  cast(sum(line.amount_fen) as bigint) as amount_fen,
  cast(count(*) as bigint) as lines,
  bool_and(line.controllable) as controllable
from ledger_line_all as line
inner join hall on hall.hall_id = line.hall_id
where line.run_id = :run_id
  and line.month = :month
  and hall.code = :hall_code
  and line.mode in ('both', :mode)
group by line.side, line.item, line.code
order by line.side desc, line.item, line.code
