-- says:   what a hall sold and served in a month, item by item
-- grain:  hall × month × income item
-- reads:  ledger_line, business_type
-- params: from_month, to_month (yyyymm), mode (expected | deferred)
-- checks: a visit is nothing handled: publicity has income but no pieces;
--         amount_fen of a hall and month adds up to its income in hall_month;
--         pieces count what was done in the month, whatever is recognised or clawed back
select
  line.hall_id,
  line.month,
  line.item,
  coalesce(max(case when business.is_sale and business.basis = 'count' then 1 else 0 end), 0) as sale,
  cast(coalesce(sum(case when business.basis = 'count' and line.item <> 'publicity'
                          and line.mode in ('both', 'expected')
                          and line.source not in ('claw_back', 'retention')
                         then line.quantity end), 0) as bigint) as pieces,
  cast(coalesce(sum(case when line.mode in ('both', :mode) then line.amount_fen end), 0) as bigint) as amount_fen
from ledger_line as line
left join business_type as business on business.code = line.code
where line.side = 'income' and line.month between :from_month and :to_month
group by line.hall_id, line.month, line.item
