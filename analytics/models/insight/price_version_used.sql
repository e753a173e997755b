-- says:   which versions of the unit values a month's income was worked out with
-- grain:  price version
-- reads:  ledger_line
-- params: month (yyyymm)
-- checks: lines without a unit value (cost) name none
select distinct price_version
from ledger_line
where month = :month and side = 'income' and price_version is not null
