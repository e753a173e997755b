-- says:   halls whose month came out differently in two runs
-- grain:  hall
-- reads:  hall_month_all, hall
-- params: month (yyyymm), before_run, after_run
-- checks: after less before, summed, is the difference of the runs' totals
with side as (
  select
    hall_id,
    sum(case when run_id = :before_run then income_expected_fen else 0 end) as income_before_fen,
    sum(case when run_id = :after_run then income_expected_fen else 0 end) as income_after_fen,
    sum(case when run_id = :before_run then cost_fen else 0 end) as cost_before_fen,
    sum(case when run_id = :after_run then cost_fen else 0 end) as cost_after_fen
  from hall_month_all
  where month = :month
    and run_id in (:before_run, :after_run)
  group by hall_id
)
select
  hall.code,
  hall.name,
  hall.city_name,
  cast(side.income_before_fen as bigint) as income_before_fen,
  cast(side.income_after_fen as bigint) as income_after_fen,
  cast(side.cost_before_fen as bigint) as cost_before_fen,
  cast(side.cost_after_fen as bigint) as cost_after_fen
from side
inner join hall on hall.hall_id = side.hall_id
where side.income_before_fen <> side.income_after_fen
  or side.cost_before_fen <> side.cost_after_fen
order by
  abs(side.income_after_fen - side.income_before_fen - side.cost_after_fen + side.cost_before_fen)
  desc,
  hall.code
