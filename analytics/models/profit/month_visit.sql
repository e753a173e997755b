-- says:   how many people came to every hall on every day, and how that is known
-- grain:  hall × day × source
-- reads:  visit_by_half_hour
-- params: month (yyyymm)
-- checks: one source per hall and day
select
  hall_id,
  day,
  source,
  cast(sum(visitors) as bigint) as visitors
from visit_by_half_hour
where month = :month
group by hall_id, day, source
