-- says:   every figure by which halls are compared, and the sums they are made of
-- grain:  hall × month
-- reads:  hall_month, ledger_line, subscriber_retention, business_type, hall, item_structure
-- params: from_month, to_month (yyyymm), origin_month (three months before from_month), mode (expected | deferred)
-- checks: a ratio whose input is unknown or 0 is null, never 0; profit = income − cost
with
dated as (
  select
    *,
    cast(floor(month / 100) as integer) * 12 + mod(month, 100) as month_index,
    extract(day from last_day(make_date(cast(floor(month / 100) as integer), mod(month, 100), 1))) as days,
    case when :mode = 'deferred' then income_deferred_fen else income_expected_fen end as income_fen
  from hall_month
  where month between :from_month and :to_month
),
costs as (
  select
    hall_id,
    month,
    cast(sum(case when code in ('rent', 'imputed_rent') then amount_fen else 0 end) as bigint) as rent_fen,
    cast(sum(case when code = 'labour' then amount_fen else 0 end) as bigint) as labour_fen
  from ledger_line
  where side = 'cost' and month between :from_month and :to_month
  group by hall_id, month
),
items as (
  select
    hall_id,
    month,
    cast(sum(case when sale = 1 then amount_fen else 0 end) as bigint) as sale_income_fen,
    sum(case when item = 'publicity' then amount_fen else 0 end) as publicity_fen,
    sum(pieces) as handled,
    cast(sum(case when item = 'new_activation' then pieces else 0 end) as bigint) as new_users,
    sum(case when item = 'handset' then pieces else 0 end) as handsets,
    sum(case when item = 'value_added' then pieces else 0 end) as value_added,
    sum(case when item = 'broadband' then pieces else 0 end) as broadband,
    sum(case when item = 'plan_upgrade' then pieces else 0 end) as upgrades
  from item_structure
  group by hall_id, month
),
activated as (
  select
    hall_id,
    cast(floor(month / 100) as integer) * 12 + mod(month, 100) as month_index,
    sum(quantity) as activated
  from ledger_line
  where side = 'income' and item = 'new_activation' and mode in ('both', 'expected')
    and source not in ('claw_back', 'retention') and month between :origin_month and :to_month
  group by hall_id, month
),
alive as (
  select
    kept.hall_id,
    kept.month,
    cast(floor(kept.origin_month / 100) as integer) * 12 + mod(kept.origin_month, 100) as origin_index,
    sum(kept.alive_quantity) as alive
  from subscriber_retention as kept
  join business_type as business on business.business_id = kept.business_id and business.item = 'new_activation'
  where kept.month between :from_month and :to_month
  group by kept.hall_id, kept.month, kept.origin_month
),
wide as (
  select
    dated.*,
    dated.income_fen - dated.cost_fen as profit_fen,
    hall.base_type,
    hall.location_type,
    hall.operation_mode,
    hall.counters,
    coalesce(costs.rent_fen, 0) as rent_fen,
    coalesce(costs.labour_fen, 0) as labour_fen,
    items.sale_income_fen,
    items.publicity_fen,
    items.handled,
    items.new_users,
    items.handsets,
    items.value_added,
    items.broadband,
    items.upgrades,
    alive.alive,
    activated.activated,
    nullif(cast(dated.visitors as double), 0) as n,
    nullif(cast(dated.income_fen as double), 0) as vr
  from dated
  join hall on hall.hall_id = dated.hall_id
  left join costs on costs.hall_id = dated.hall_id and costs.month = dated.month
  left join items on items.hall_id = dated.hall_id and items.month = dated.month
  left join alive on alive.hall_id = dated.hall_id and alive.month = dated.month
    and alive.origin_index = dated.month_index - 3
  left join activated on activated.hall_id = dated.hall_id and activated.month_index = dated.month_index - 3
)
select
  hall_id, month, run_id, ranked, unranked_reason, base_type, location_type, operation_mode,
  nullif(visitors, 0) as visitors, visitor_source, staff, front_area, counters,
  income_fen, cost_fen, profit_fen, rent_fen, labour_fen,
  sale_quantity, nullif(sale_customers, 0) as sale_customers, new_users,
  break_even_visitors, safety_margin, controllable_cost_fen,
  -- outcomes, money in fen
  cast(profit_fen as double) as profit,
  cast(income_fen - controllable_cost_fen as double) as controllable_profit,
  profit_fen / vr as profit_margin,
  vr / nullif(front_area, 0) as income_per_area,
  vr / nullif(staff, 0) as income_per_staff,
  vr / n as income_per_visitor,
  (vr - publicity_fen) / n as income_per_visitor_without_publicity,
  cost_fen / vr as cost_to_income,
  handled / nullif(cast(counters * days as double), 0) as handled_per_counter_day,
  -- drivers and their details
  n / days as visitors_per_day,
  sale_quantity / n as sales_per_visitor,
  nullif(sale_customers, 0) / n as conversion,
  sale_quantity / nullif(cast(sale_customers as double), 0) as attach_rate,
  new_users / n as activation_rate,
  handsets / n as handset_rate,
  value_added / n as value_added_rate,
  broadband / n as broadband_rate,
  upgrades / n as upgrade_rate,
  sale_income_fen / nullif(cast(sale_quantity as double), 0) as value_per_sale,
  (vr - sale_income_fen) / n as service_value_per_visitor,
  alive / nullif(cast(activated as double), 0) as new_user_valid_rate,
  n / nullif(staff, 0) as visitors_per_staff,
  labour_fen / vr as labour_to_income,
  rent_fen / nullif(front_area, 0) as rent_per_area,
  rent_fen / vr as rent_to_income,
  (cost_fen - rent_fen - labour_fen) / vr as other_cost_to_income
from wide
