-- says:   the visitors behind a publicity line as they were counted, before any rate
-- grain:  day × source
-- reads:  visit_by_half_hour, service_event, hall
-- params: month (yyyymm), hall_code, from_day, to_day
-- checks: one source a day; days without a visit row show different customers handled
with counted as (
  select visit.day, visit.source, cast(sum(visit.visitors) as bigint) as counted
  from visit_by_half_hour as visit
  inner join hall on hall.hall_id = visit.hall_id
  where visit.month = :month
    and hall.code = :hall_code
    and visit.day between :from_day and :to_day
  group by visit.day, visit.source
),
handled as (
  select event.day, count(distinct event.customer_key) as counted
  from service_event as event
  inner join hall on hall.hall_id = event.hall_id
  left join counted on counted.day = event.day
  where event.month = :month
    and hall.code = :hall_code
    and event.day between :from_day and :to_day
    and event.quantity > 0
    and counted.day is null
  group by event.day
)
select day, source, counted from counted
union all
select day, 'handled' as source, cast(counted as bigint) as counted from handled
order by day
