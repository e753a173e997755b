-- says:   what every hall did in a month, as the accounts count it
-- grain:  hall × business × day
-- reads:  volume_by_day
-- params: month (yyyymm)
-- checks: adds up to volume_by_day
select
  hall_id,
  business_id,
  day,
  quantity,
  amount_fen
from volume_by_day
where month = :month
