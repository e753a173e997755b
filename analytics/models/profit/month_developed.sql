-- says:   business whose customer was developed by another hall than the one that handled it
-- grain:  handling hall × developing hall × business × day
-- reads:  service_event
-- params: month (yyyymm)
-- checks: the two halls differ
select
  hall_id,
  develop_hall_id,
  business_id,
  day,
  cast(sum(quantity) as bigint) as quantity,
  cast(sum(amount_fen) as bigint) as amount_fen
from service_event
where month = :month
  and develop_hall_id is not null
  and develop_hall_id <> hall_id
group by hall_id, develop_hall_id, business_id, day
