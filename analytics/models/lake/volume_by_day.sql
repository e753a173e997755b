-- Daily business volume of each hall.
--
-- says:   how many pieces and how much money each hall handled per business type and day.
--         Where a hall has order-level events on a day, they count and its daily volumes of that
--         day are left aside; else the daily volumes count.
-- grain:  hall_id, business_id, day
-- reads:  service_event, daily_volume
-- checks: one row per grain; month is the month of day
with event_volume as (
    select
        hall_id,
        business_id,
        day,
        month,
        cast(sum(quantity) as bigint) as quantity,
        cast(sum(amount_fen) as bigint) as amount_fen
    from service_event
    group by hall_id, business_id, day, month
),

event_day as (
    select distinct
        hall_id,
        day
    from event_volume
),

given_volume as (
    select
        daily_volume.hall_id,
        daily_volume.business_id,
        daily_volume.day,
        daily_volume.month,
        cast(sum(daily_volume.quantity) as bigint) as quantity,
        cast(sum(daily_volume.amount_fen) as bigint) as amount_fen
    from daily_volume
    left join event_day
        on daily_volume.hall_id = event_day.hall_id
        and daily_volume.day = event_day.day
    where event_day.hall_id is null
    group by
        daily_volume.hall_id,
        daily_volume.business_id,
        daily_volume.day,
        daily_volume.month
)

select hall_id, business_id, day, month, quantity, amount_fen
from event_volume
union all
select hall_id, business_id, day, month, quantity, amount_fen
from given_volume
