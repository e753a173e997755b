-- says:   which months are accounted, by which run, over how many halls, from which facts
-- grain:  month
-- reads:  hall_month
-- params: none
-- checks: one run a month
select
  month,
  max(run_id) as run_id,
  count(*) as halls,
  max(snapshot) as snapshot
from hall_month
group by month
