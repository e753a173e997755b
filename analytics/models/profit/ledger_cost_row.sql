-- says:   the file rows behind one cost item of a hall
-- grain:  cost line
-- reads:  cost_line, hall
-- params: month (yyyymm), hall_code, cost_item_id
-- checks: rows of the best source add up to the ledger line
select cost.source, cost.amount_fen, cost.reason, cost.import_id
from cost_line as cost
inner join hall on hall.hall_id = cost.hall_id
where cost.month = :month
  and hall.code = :hall_code
  and cost.cost_item_id = :cost_item_id
order by cost.source, cost.import_id
