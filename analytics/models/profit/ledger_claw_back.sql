-- says:   the decisions behind the claw-back lines of a business
-- grain:  claw-back row
-- reads:  claw_back, hall, business_type
-- params: month (yyyymm), hall_code, business
-- checks: quantities add up to the lines' over all price segments
select
  claw_back.origin_month,
  coalesce(claw_back.quantity, 0) as quantity,
  coalesce(claw_back.amount_fen, 0) as amount_fen,
  claw_back.reason,
  claw_back.event_id
from claw_back
inner join hall on hall.hall_id = claw_back.hall_id
inner join business_type as business on business.business_id = claw_back.business_id
where claw_back.month = :month
  and hall.code = :hall_code
  and business.code = :business
order by claw_back.origin_month, claw_back.event_id
