-- says:   income, cost and profit of each hall over the months, for trends, sparklines and growth
-- grain:  hall × month
-- reads:  hall_month
-- params: from_month, to_month (yyyymm), mode (expected | deferred), hall_id (0 = all)
-- checks: profit_fen = income_fen − cost_fen
select
  hall_id,
  month,
  case when :mode = 'deferred' then income_deferred_fen else income_expected_fen end as income_fen,
  cost_fen,
  case when :mode = 'deferred' then income_deferred_fen else income_expected_fen end - cost_fen as profit_fen,
  visitors
from hall_month
where month between :from_month and :to_month and (:hall_id = 0 or hall_id = :hall_id)
