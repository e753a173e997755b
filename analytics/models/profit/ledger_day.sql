-- says:   the days behind a volume line, and how many single orders each has
-- grain:  day
-- reads:  volume_by_day, service_event, hall, business_type
-- params: month (yyyymm), hall_code, business, from_day, to_day
-- checks: quantities add up to the line; a day with orders has as much as its orders
with order_day as (
  select event.day, count(*) as orders
  from service_event as event
  inner join hall on hall.hall_id = event.hall_id
  inner join business_type as business on business.business_id = event.business_id
  where event.month = :month
    and hall.code = :hall_code
    and business.code = :business
    and event.day between :from_day and :to_day
  group by event.day
)
select
  volume.day,
  cast(sum(
    case when business.basis = 'amount' then volume.amount_fen else volume.quantity end
  ) as bigint) as quantity,
  cast(coalesce(max(order_day.orders), 0) as bigint) as orders
from volume_by_day as volume
inner join hall on hall.hall_id = volume.hall_id
inner join business_type as business on business.business_id = volume.business_id
left join order_day on order_day.day = volume.day
where volume.month = :month
  and hall.code = :hall_code
  and business.code = :business
  and volume.day between :from_day and :to_day
group by volume.day
order by volume.day
