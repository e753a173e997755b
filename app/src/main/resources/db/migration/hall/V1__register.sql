-- The organisation tree and the hall register. The present state lies in org_unit and hall (row-level
-- security reads the path there); what was true when lies in the two history tables, which only grow.

create table hall.number (
  kind text primary key,
  last integer not null
);
comment on table hall.number is 'Last id given out, per kind: ids stay dense and are never used again';
insert into hall.number (kind, last) values ('org_unit', 0), ('hall', 0);

create table hall.org_unit (
  id integer primary key,
  code text not null unique check (code ~ '^[A-Z0-9][A-Z0-9_-]{0,31}$'),
  level smallint not null check (level between 1 and 4),
  parent_id integer references hall.org_unit,
  name text not null,
  path public.ltree not null unique,
  valid_from date not null,
  withdrawn boolean not null default false,
  version integer not null default 1,
  check ((level = 1) = (parent_id is null)),
  check (public.nlevel(path) = level)
);
comment on column hall.org_unit.level is '1 province, 2 city, 3 county, 4 area';
comment on column hall.org_unit.withdrawn is 'its import was undone: the code may come back, the id stays its own';
create index on hall.org_unit using gist (path);
create index on hall.org_unit (parent_id);

create table hall.org_unit_state (
  id bigint generated always as identity primary key,
  unit_id integer not null references hall.org_unit,
  kind text not null check (kind in ('created', 'renamed', 'moved', 'withdrawn', 'restored')),
  name text not null,
  parent_code text,
  valid_from date not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  account_id bigint not null,
  import_id bigint,
  reason text
);
create index on hall.org_unit_state (unit_id, valid_from, id);
create index on hall.org_unit_state (import_id) where import_id is not null;

create table hall.hall (
  id integer primary key,
  code text not null unique check (code ~ '^[A-Z0-9][A-Z0-9_-]{0,31}$'),
  name text not null,
  initials text not null,
  area_id integer not null references hall.org_unit,
  path public.ltree not null unique,
  channel_type text not null,
  base_type text,
  location_type text,
  area_form text,
  ownership text,
  operation_mode text,
  status text not null check (status in ('normal', 'suspended', 'closed')),
  opened_on date,
  front_area numeric(8, 1) check (front_area > 0),
  building_area numeric(8, 1) check (building_area > 0),
  counters integer check (counters >= 0),
  staff integer check (staff >= 0),
  longitude numeric(9, 6) check (longitude between 73 and 136),
  latitude numeric(8, 6) check (latitude between 3 and 54),
  lease_start date,
  lease_end date,
  monthly_rent_fen bigint check (monthly_rent_fen >= 0),
  director text,
  unknown jsonb not null default '{}',
  withdrawn boolean not null default false,
  version integer not null default 1,
  changed_at timestamptz not null default now(),
  check (lease_end >= lease_start),
  check ((longitude is null) = (latitude is null)),
  constraint empty_needs_a_reason check (
    (base_type is not null or unknown ? 'base_type')
    and (location_type is not null or unknown ? 'location_type')
    and (area_form is not null or unknown ? 'area_form')
    and (ownership is not null or unknown ? 'ownership')
    and (operation_mode is not null or unknown ? 'operation_mode')
    and (opened_on is not null or unknown ? 'opened_on')
    and (front_area is not null or unknown ? 'front_area')
    and (building_area is not null or unknown ? 'building_area')
    and (counters is not null or unknown ? 'counters')
    and (staff is not null or unknown ? 'staff')
    and (longitude is not null or unknown ? 'longitude')
    and (latitude is not null or unknown ? 'latitude')
    and (lease_start is not null or unknown ? 'lease_start')
    and (lease_end is not null or unknown ? 'lease_end')
    and (monthly_rent_fen is not null or unknown ? 'monthly_rent')
    and (director is not null or unknown ? 'director'))
);
comment on column hall.hall.unknown is
  'Why an attribute is empty: attribute name to reason code, for "other" followed by a space and words';
comment on column hall.hall.initials is 'First letters of the name in pinyin, for search';
create index on hall.hall using gist (path);
create index on hall.hall (area_id);
create index on hall.hall (longitude, latitude);

create table hall.hall_change (
  id bigint generated always as identity primary key,
  hall_id integer not null references hall.hall,
  attribute text not null,
  old_value text,
  old_unknown text,
  new_value text,
  new_unknown text,
  valid_from date not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  account_id bigint not null,
  import_id bigint,
  reason text
);
comment on column hall.hall_change.attribute is
  'Name of the attribute; "hall" for its creation, withdrawal and return';
create index on hall.hall_change (hall_id, id);
create index on hall.hall_change (import_id) where import_id is not null;

-- History is never rewritten, not even by the application itself.
create function hall.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'history in %.% is only added to', tg_table_schema, tg_table_name;
end
$$;
create trigger only_grows before update or delete or truncate on hall.org_unit_state
  for each statement execute function hall.refuse_rewriting();
create trigger only_grows before update or delete or truncate on hall.hall_change
  for each statement execute function hall.refuse_rewriting();

-- Row-level security: a scope sees and writes what lies at or below its place. The units above it
-- are visible too, as the words in front of its own name.
alter table hall.org_unit enable row level security;
create policy sees on hall.org_unit for select using (
  platform.sees(path)
  or path operator(public.@>) nullif(current_setting('app.org_path', true), '')::public.ltree);
create policy adds on hall.org_unit for insert with check (platform.sees(path));
create policy changes on hall.org_unit for update
  using (platform.sees(path)) with check (platform.sees(path));

alter table hall.org_unit_state enable row level security;
create policy sees on hall.org_unit_state for select
  using (exists (select 1 from hall.org_unit as u where u.id = unit_id));
create policy adds on hall.org_unit_state for insert
  with check (exists (select 1 from hall.org_unit as u where u.id = unit_id and platform.sees(u.path)));

alter table hall.hall enable row level security;
create policy sees on hall.hall for select using (platform.sees(path));
create policy adds on hall.hall for insert with check (platform.sees(path));
create policy changes on hall.hall for update
  using (platform.sees(path)) with check (platform.sees(path));

alter table hall.hall_change enable row level security;
create policy sees on hall.hall_change for select
  using (exists (select 1 from hall.hall as h where h.id = hall_id));
create policy adds on hall.hall_change for insert
  with check (exists (select 1 from hall.hall as h where h.id = hall_id));

-- Codes are unique over the whole province, so a scope must learn that one is taken elsewhere;
-- it learns nothing else about the hall or unit that has it.
create function hall.codes_out_of_sight(codes text[]) returns setof text
  language sql stable security definer set search_path = pg_catalog
as $$
  select h.code from hall.hall as h where h.code = any (codes) and not platform.sees(h.path)
  union all
  select u.code from hall.org_unit as u where u.code = any (codes) and not platform.sees(u.path)
$$;

create view hall.hall_card with (security_invoker = true) as
select
  h.id, h.code, h.name, h.initials, h.path,
  a.code as area_code, a.name as area_name,
  k.code as county_code, k.name as county_name,
  c.code as city_code, c.name as city_name,
  h.channel_type, h.base_type, h.location_type, h.area_form, h.ownership, h.operation_mode,
  h.status, h.opened_on, h.front_area, h.building_area, h.counters, h.staff,
  h.longitude, h.latitude, h.lease_start, h.lease_end, h.monthly_rent_fen, h.director,
  h.unknown, h.version, h.changed_at
from hall.hall as h
join hall.org_unit as a on a.id = h.area_id
join hall.org_unit as k on k.id = a.parent_id
join hall.org_unit as c on c.id = k.parent_id
where not h.withdrawn;
comment on view hall.hall_card is 'A hall as it is today, with the names of the places it lies in';
