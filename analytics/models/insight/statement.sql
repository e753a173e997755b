-- says:   the profit statement of one hall, or of all halls in sight: income by item, cost by cost item
-- grain:  month × side × item
-- reads:  ledger_line
-- params: from_month, to_month (yyyymm), mode (expected | deferred), hall_id (0 = all)
-- checks: income − cost = profit of the same halls in hall_month
select
  month,
  side,
  case when side = 'income' then item else code end as item,
  cast(sum(amount_fen) as bigint) as amount_fen
from ledger_line
where month between :from_month and :to_month
  and mode in ('both', :mode)
  and (:hall_id = 0 or hall_id = :hall_id)
group by month, side, case when side = 'income' then item else code end
