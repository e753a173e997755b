-- says:   business of earlier months taken back by decisions of this month
-- grain:  hall × business × origin month
-- reads:  claw_back
-- params: month (yyyymm)
-- checks: quantities are counted as positive whatever their sign in the file
select
  hall_id,
  business_id,
  origin_month,
  cast(sum(abs(coalesce(quantity, 0))) as bigint) as quantity,
  cast(sum(abs(coalesce(amount_fen, 0))) as bigint) as amount_fen
from claw_back
where month = :month
group by hall_id, business_id, origin_month
