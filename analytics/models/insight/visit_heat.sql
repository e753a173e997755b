-- says:   how many people come in on a usual Monday at ten, and so on
-- grain:  weekday (1 = Monday … 7) × half hour of one hall and month
-- reads:  visit_by_half_hour
-- params: hall_id, month (yyyymm), first_weekday (weekday of the month's first day, 1 = Monday)
-- checks: visitors ÷ days of a cell; a half hour without a row on a counted day counts as 0;
--         of several counts of a day only the best source counts (door counter, ticket, handled)
with
sourced as (
  select
    day,
    half_hour,
    visitors,
    case source when 'door_counter' then 1 when 'ticket' then 2 else 3 end as trust
  from visit_by_half_hour
  where hall_id = :hall_id and month = :month
),
best as (
  select day, min(trust) as trust from sourced group by day
),
counted as (
  select
    sourced.day,
    sourced.half_hour,
    mod(:first_weekday + extract(day from sourced.day) - 2, 7) + 1 as weekday,
    sum(sourced.visitors) as visitors
  from sourced
  join best on best.day = sourced.day and best.trust = sourced.trust
  group by sourced.day, sourced.half_hour
),
weekdays as (
  select weekday, count(distinct day) as days from counted group by weekday
)
select
  cast(counted.weekday as integer) as weekday,
  counted.half_hour,
  cast(weekdays.days as integer) as days,
  sum(counted.visitors) / cast(max(weekdays.days) as double) as visitors
from counted
join weekdays on weekdays.weekday = counted.weekday
group by counted.weekday, counted.half_hour, weekdays.days
