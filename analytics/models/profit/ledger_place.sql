-- says:   what every city, or every hall of one city, earned and cost in a run
-- grain:  city, or hall where a city is named
-- reads:  hall_month_all, hall
-- params: run_id, month (yyyymm), city (a city's code, empty for all), deferred (true = 递延制)
-- checks: the cities add up to the province, the halls of a city to the city
with total as (
  select
    case when :city = '' then hall.city_code else hall.code end as code,
    case when :city = '' then hall.city_name else hall.name end as name,
    hall_month.ranked,
    case when :city = '' then null else hall_month.unranked_reason end as unranked_reason,
    case
      when :deferred then hall_month.income_deferred_fen else hall_month.income_expected_fen
    end as income_fen,
    hall_month.cost_fen,
    case
      when :deferred then hall_month.income_deferred_fen else hall_month.income_expected_fen
    end - hall_month.controllable_cost_fen as controllable_profit_fen
  from hall_month_all as hall_month
  inner join hall on hall.hall_id = hall_month.hall_id
  where hall_month.run_id = :run_id
    and hall_month.month = :month
    and (:city = '' or hall.city_code = :city)
)
select
  code,
  max(name) as name,
  cast(count(*) as bigint) as halls,
  cast(count(*) filter (where ranked) as bigint) as ranked,
  cast(count(*) filter (where income_fen < cost_fen) as bigint) as losing,
  cast(sum(income_fen) as bigint) as income_fen,
  cast(sum(cost_fen) as bigint) as cost_fen,
  cast(sum(controllable_profit_fen) as bigint) as controllable_profit_fen,
  cast(sum(income_fen - cost_fen) as bigint) as profit_fen,
  max(unranked_reason) as unranked_reason
from total
group by code
order by profit_fen desc, code
