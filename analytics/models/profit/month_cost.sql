-- says:   the cost lines that files brought for a month
-- grain:  hall × cost item × source × reason
-- reads:  cost_line
-- params: month (yyyymm)
-- checks: a missing line has no amount
select
  hall_id,
  cost_item_id,
  source,
  reason,
  cast(coalesce(sum(amount_fen), 0) as bigint) as amount_fen
from cost_line
where month = :month
group by hall_id, cost_item_id, source, reason
