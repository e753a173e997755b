-- says:   the halls a month is accounted for: those in operation, and any other that has facts in it
-- grain:  hall
-- reads:  hall, service_event, daily_volume, cost_line
-- params: month (yyyymm), last_day (last day of the month)
-- checks: hall_id is unique; unknown measures stay empty
select
  hall.hall_id,
  hall.code,
  hall.path,
  hall.city_code,
  hall.base_type,
  hall.location_type,
  hall.ownership,
  hall.opened_on,
  hall.front_area,
  hall.staff,
  hall.counters
from hall
where (hall.status <> 'closed' and (hall.opened_on is null or hall.opened_on <= :last_day))
  or hall.hall_id in (
    select hall_id from cost_line where month = :month
    union
    select hall_id from service_event where month = :month
    union
    select hall_id from daily_volume where month = :month)
order by hall.hall_id
