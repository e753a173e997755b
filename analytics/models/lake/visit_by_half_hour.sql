-- Visitors of each hall per half hour.
--
-- says:   how many people came, and how that is known: where a hall has several sources for a day,
--         the best one counts (door counter, then tickets, then people handled).
-- grain:  hall_id, day, half_hour
-- reads:  visit
-- checks: one row per grain; one source per hall and day
with ranked as (
    select
        hall_id,
        day,
        half_hour,
        month,
        visitors,
        case source when 'door_counter' then 1 when 'ticket' then 2 else 3 end as rank_of_source
    from visit
),

best as (
    select
        hall_id,
        day,
        min(rank_of_source) as rank_of_source
    from ranked
    group by hall_id, day
)

select
    ranked.hall_id,
    ranked.day,
    ranked.half_hour,
    ranked.month,
    cast(sum(ranked.visitors) as bigint) as visitors,
    case ranked.rank_of_source
        when 1 then 'door_counter'
        when 2 then 'ticket'
        else 'handled'
    end as source
from ranked
inner join best
    on ranked.hall_id = best.hall_id
    and ranked.day = best.day
    and ranked.rank_of_source = best.rank_of_source
group by ranked.hall_id, ranked.day, ranked.half_hour, ranked.month, ranked.rank_of_source
