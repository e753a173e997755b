-- says:   the single orders behind a day or a run of days of a volume line
-- grain:  order
-- reads:  service_event, hall, business_type
-- params: month (yyyymm), hall_code, business, from_day, to_day, size, skip
-- checks: total_* are over all pages and add up to the days of ledger_day
select
  event.event_id,
  cast(event.event_time as varchar) as event_time,
  case when business.basis = 'amount' then event.amount_fen else event.quantity end as quantity,
  event.amount_fen,
  event.channel,
  event.reverses_event_id,
  developer.code as develop_hall_code,
  count(*) over () as total_orders,
  cast(sum(
    case when business.basis = 'amount' then event.amount_fen else event.quantity end
  ) over () as bigint) as total_quantity,
  cast(sum(event.amount_fen) over () as bigint) as total_amount_fen
from service_event as event
inner join hall on hall.hall_id = event.hall_id
inner join business_type as business on business.business_id = event.business_id
left join hall as developer on developer.hall_id = event.develop_hall_id
where event.month = :month
  and hall.code = :hall_code
  and business.code = :business
  and event.day between :from_day and :to_day
order by event.event_time, event.event_id
limit :size offset :skip
