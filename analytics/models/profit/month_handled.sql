-- says:   different customers handled where nobody counted visitors: the last resort for 到厅客户
-- grain:  hall × day, of those without any visit row
-- reads:  service_event, visit
-- params: month (yyyymm), halls (ids: those that lack visits on a day with business)
-- checks: no hall and day that has a visit row
with counted as (
  select distinct hall_id, day
  from visit
  where month = :month
)
select
  event.hall_id,
  event.day,
  count(distinct event.customer_key) as customers
from service_event as event
left join counted on counted.hall_id = event.hall_id and counted.day = event.day
where event.month = :month
  and event.hall_id in (:halls)
  and counted.hall_id is null
  and event.quantity > 0
group by event.hall_id, event.day
