-- says:   the account of each city and of all of them together (city_code null), month by month
-- grain:  month × city, and month
-- reads:  hall_metric, hall
-- params: from_month, to_month, origin_month, mode (see hall_metric)
-- checks: money is the sum of the halls; every ratio is worked out anew from sums, never averaged
select
  metric.month,
  hall.city_code,
  max(hall.city_name) as city_name,
  count(*) as halls,
  cast(sum(case when metric.ranked then 1 else 0 end) as bigint) as ranked_halls,
  cast(sum(case when metric.profit_fen < 0 then 1 else 0 end) as bigint) as loss_halls,
  cast(sum(metric.income_fen) as bigint) as income_fen,
  cast(sum(metric.cost_fen) as bigint) as cost_fen,
  cast(sum(metric.profit_fen) as bigint) as profit_fen,
  cast(sum(metric.income_fen - metric.controllable_cost_fen) as bigint) as controllable_profit_fen,
  cast(sum(metric.rent_fen) as bigint) as rent_fen,
  cast(sum(metric.labour_fen) as bigint) as labour_fen,
  cast(sum(metric.visitors) as bigint) as visitors,
  cast(sum(metric.sale_quantity) as bigint) as sale_quantity,
  cast(sum(metric.staff) as double) as staff,
  sum(metric.front_area) as front_area,
  sum(metric.profit_fen) / nullif(cast(sum(metric.income_fen) as double), 0) as profit_margin,
  sum(metric.cost_fen) / nullif(cast(sum(metric.income_fen) as double), 0) as cost_to_income,
  sum(case when metric.visitors is not null then metric.income_fen end)
    / nullif(cast(sum(metric.visitors) as double), 0) as income_per_visitor,
  sum(case when metric.visitors is not null then metric.sale_quantity end)
    / nullif(cast(sum(metric.visitors) as double), 0) as sales_per_visitor,
  sum(case when metric.front_area is not null then metric.income_fen end)
    / nullif(cast(sum(metric.front_area) as double), 0) as income_per_area,
  sum(case when metric.staff is not null then metric.income_fen end)
    / nullif(cast(sum(metric.staff) as double), 0) as income_per_staff
from hall_metric as metric
join hall on hall.hall_id = metric.hall_id
group by grouping sets ((metric.month, hall.city_code), (metric.month))
