-- says:   which data a month stands on: per feed how many halls delivered, how many have gaps, and until when
-- grain:  feed
-- reads:  hall_month, volume_by_day, visit_by_half_hour, cost_line
-- params: month (yyyymm)
-- checks: halls + missing_halls = halls accounted in the month
with
accounted as (
  select hall_id from hall_month where month = :month
),
delivered as (
  select 'volume' as feed, hall_id, max(day) as last_day
  from volume_by_day where month = :month and quantity <> 0 group by hall_id
  union all
  select 'visit' as feed, hall_id, max(day) as last_day
  from visit_by_half_hour where month = :month group by hall_id
  union all
  select 'cost' as feed, hall_id, cast(null as date) as last_day
  from cost_line where month = :month group by hall_id
  having max(case when source = 'missing' then 1 else 0 end) = 0
)
select
  feeds.feed,
  count(delivered.hall_id) as halls,
  (select count(*) from accounted) - count(delivered.hall_id) as missing_halls,
  max(delivered.last_day) as last_day
from (select 'volume' as feed union all select 'visit' as feed union all select 'cost' as feed) as feeds
left join (
  select delivered.* from delivered join accounted on accounted.hall_id = delivered.hall_id
) as delivered on delivered.feed = feeds.feed
group by feeds.feed
