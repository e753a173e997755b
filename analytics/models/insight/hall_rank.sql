-- says:   where each hall's profit stands among its likes, in the narrowest group of at least 12 ranked halls:
--         tier × location × operation mode, else tier × location, else tier × (city and county town | township),
--         else the tier
-- grain:  ranked hall × month
-- reads:  hall_metric
-- params: from_month, to_month, origin_month, mode (see hall_metric)
-- checks: percentile = 100 × (worse + (equal − 1) ÷ 2) ÷ (n − 1): 0 worst, 100 best, null under 12 halls;
--         equals the product's own figures (PeerGroups, Distribution)
with
ranked as (
  select
    hall_id,
    month,
    profit_fen,
    base_type as tier,
    location_type as location,
    operation_mode,
    case when location_type = 'township' then 'township' else 'urban' end as neighbourhood
  from hall_metric
  where ranked
),
counted as (
  select
    ranked.*,
    count(*) over (partition by month, tier, location, operation_mode) as n_exact,
    count(*) over (partition by month, tier, location) as n_location,
    count(*) over (partition by month, tier, neighbourhood) as n_neighbourhood,
    count(*) over (partition by month, tier) as n_tier,
    rank() over (partition by month, tier, location, operation_mode order by profit_fen) - 1 as worse_exact,
    rank() over (partition by month, tier, location order by profit_fen) - 1 as worse_location,
    rank() over (partition by month, tier, neighbourhood order by profit_fen) - 1 as worse_neighbourhood,
    rank() over (partition by month, tier order by profit_fen) - 1 as worse_tier,
    count(*) over (partition by month, tier, location, operation_mode, profit_fen) as equal_exact,
    count(*) over (partition by month, tier, location, profit_fen) as equal_location,
    count(*) over (partition by month, tier, neighbourhood, profit_fen) as equal_neighbourhood,
    count(*) over (partition by month, tier, profit_fen) as equal_tier
  from ranked
),
placed as (
  select
    hall_id,
    month,
    profit_fen,
    case when n_exact >= 12 then 'exact' when n_location >= 12 then 'any_operation'
         when n_neighbourhood >= 12 then 'neighbour_location' else 'tier' end as level,
    case when n_exact >= 12 then n_exact when n_location >= 12 then n_location
         when n_neighbourhood >= 12 then n_neighbourhood else n_tier end as size,
    case when n_exact >= 12 then worse_exact when n_location >= 12 then worse_location
         when n_neighbourhood >= 12 then worse_neighbourhood else worse_tier end as worse,
    case when n_exact >= 12 then equal_exact when n_location >= 12 then equal_location
         when n_neighbourhood >= 12 then equal_neighbourhood else equal_tier end as equal
  from counted
)
select
  hall_id,
  month,
  profit_fen,
  level,
  size,
  size - worse - equal + 1 as place,
  case when size >= 12 then 100.0 * (worse + (equal - 1) / 2.0) / (size - 1) end as percentile,
  rank() over (partition by month order by profit_fen desc) as province_place
from placed
