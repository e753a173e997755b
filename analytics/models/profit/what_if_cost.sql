-- says:   cost by item of every hall over the months tried
-- grain:  hall × cost item
-- reads:  ledger_line
-- params: from_month, to_month (yyyymm)
-- checks: adds up to the cost of hall_month
select
  hall_id,
  code,
  cast(sum(amount_fen) as bigint) as amount_fen
from ledger_line
where side = 'cost'
  and month between :from_month and :to_month
group by hall_id, code
order by hall_id, code
