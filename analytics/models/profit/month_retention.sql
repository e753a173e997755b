-- says:   of what was sold in earlier months, how much is alive and billed in this month
-- grain:  hall × business × origin month
-- reads:  subscriber_retention
-- params: month (yyyymm)
-- checks: origin_month is not after month
select
  hall_id,
  business_id,
  origin_month,
  cast(sum(alive_quantity) as bigint) as alive_quantity
from subscriber_retention
where month = :month
group by hall_id, business_id, origin_month
