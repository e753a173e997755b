-- says:   different customers who bought something in a month
-- grain:  hall
-- reads:  service_event, business_type
-- params: month (yyyymm)
-- checks: reversals and business that is no sale don't count
select
  event.hall_id,
  count(distinct event.customer_key) as customers
from service_event as event
inner join business_type as business on business.business_id = event.business_id
where event.month = :month
  and business.is_sale
  and event.quantity > 0
group by event.hall_id
