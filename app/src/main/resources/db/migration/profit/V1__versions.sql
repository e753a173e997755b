-- Price tables and rule sets as dated versions: written by one person, approved by another, never
-- changed after that.
create table profit.version (
  id               bigint      generated always as identity primary key,
  kind             text        not null check (kind in ('price', 'rule')),
  number           integer,
  state            text        not null default 'draft'
                   check (state in ('draft', 'submitted', 'approved', 'rejected')),
  title            text        not null check (length(title) between 1 and 120),
  note             text        not null default '' check (length(note) <= 2000),
  effective_from   date        not null,
  based_on         bigint      references profit.version (id) on delete set null,
  import_id        bigint      unique,
  delivered        boolean     not null default false,
  drafted_by       bigint      not null,
  drafted_by_name  text        not null,
  drafted_at       timestamptz not null,
  submitted_at     timestamptz,
  decided_by       bigint,
  decided_by_name  text,
  decided_at       timestamptz,
  decision_reason  text,
  unique (kind, number),
  constraint approved_by_a_second_person check (decided_by is null or decided_by <> drafted_by),
  constraint approved_means_numbered check ((state = 'approved') = (number is not null)),
  constraint decided_by_somebody
    check ((state in ('approved', 'rejected')) = (decided_by is not null) or delivered)
);

comment on column profit.version.number is 'Counts approvals of its kind; the later one wins a day';
comment on column profit.version.delivered is 'Came with the product, so that nobody approved it';

create table profit.unit_value (
  version_id    bigint not null references profit.version (id) on delete cascade,
  business_code text   not null,
  city_code     text   not null,
  tier          text   not null,
  valid_from    date   not null,
  milli_fen     bigint not null check (milli_fen >= 0),
  note          text   not null default '' check (length(note) <= 400),
  primary key (version_id, business_code, city_code, tier, valid_from)
);

comment on column profit.unit_value.milli_fen is
  '1/1000 fen per piece, or per fen of the amount where the business counts amounts';

create table profit.rule_set (
  version_id bigint primary key references profit.version (id) on delete cascade,
  content    jsonb  not null
);

create function profit.keep_decided_version() returns trigger language plpgsql as $$
begin
  if old.state in ('approved', 'rejected') then
    raise exception 'version % was decided and does not change', old.id;
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger keep_decided_version before update or delete on profit.version
  for each row execute function profit.keep_decided_version();

create function profit.keep_version_content() returns trigger language plpgsql as $$
declare
  id_of_version bigint := case tg_op when 'DELETE' then old.version_id else new.version_id end;
begin
  if exists (
    select from profit.version where id = id_of_version and state <> 'draft' and not delivered
  ) then
    raise exception 'version % is no draft, its content does not change', id_of_version;
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger keep_unit_value before insert or update or delete on profit.unit_value
  for each row execute function profit.keep_version_content();

create trigger keep_rule_set before insert or update or delete on profit.rule_set
  for each row execute function profit.keep_version_content();

-- The rules the product comes with. S: said by the project brief, E: estimated, J: judgement.
with delivered as (
  insert into profit.version (
    kind, number, state, title, note, effective_from, delivered, drafted_by, drafted_by_name,
    drafted_at, decided_at)
  values (
    'rule', 1, 'approved', '出厂规则(现代口径)',
    '随产品交付。标记:[S] 项目简报,[E] 估算,[J] 经验判断。请由本省按制度核定后另立版本。',
    date '2000-01-01', true, 0, 'HallOps', now(), now())
  returning id
)
insert into profit.rule_set (version_id, content)
select id, '{
  "recognition": {
    "new_activation": [
      {"month": 1, "shareBasisPoints": 4000},
      {"month": 4, "shareBasisPoints": 3000},
      {"month": 7, "shareBasisPoints": 3000}],
    "value_added": [
      {"month": 1, "shareBasisPoints": 4000},
      {"month": 3, "shareBasisPoints": 3000},
      {"month": 5, "shareBasisPoints": 3000}]
  },
  "extensions": ["broadband", "plan_upgrade"],
  "developShareBasisPoints": 0,
  "ticketRateBasisPoints": 8500,
  "handledRateBasisPoints": 6500,
  "fitOutMonths": 60,
  "equipmentMonths": 60,
  "residualBasisPoints": 400,
  "imputedRents": [
    {"city": "*", "locationType": "city", "fenPerSquareMetre": 5500},
    {"city": "*", "locationType": "county_town", "fenPerSquareMetre": 3500},
    {"city": "*", "locationType": "township", "fenPerSquareMetre": 2000},
    {"city": "ZZ", "locationType": "city", "fenPerSquareMetre": 8500},
    {"city": "*", "locationType": "*", "fenPerSquareMetre": 3500}
  ],
  "overheadStaffBasisPoints": 5000,
  "overheadAreaBasisPoints": 3000,
  "overheadIncomeBasisPoints": 2000,
  "overheadRateBasisPoints": 600,
  "estimates": [
    {"item": "it_training", "fixedFen": 0, "perSquareMetreFen": 0, "perStaffFen": 18000,
     "perCounterFen": 0, "perVisitorMilliFen": 0, "months": []}
  ],
  "costs": [
    {"item": "rent", "controllable": false, "behaviour": "fixed", "perVisitorMilliFen": 0},
    {"item": "imputed_rent", "controllable": false, "behaviour": "fixed", "perVisitorMilliFen": 0},
    {"item": "fit_out", "controllable": false, "behaviour": "fixed", "perVisitorMilliFen": 0},
    {"item": "equipment", "controllable": false, "behaviour": "fixed", "perVisitorMilliFen": 0},
    {"item": "labour", "controllable": true, "behaviour": "fixed", "perVisitorMilliFen": 0},
    {"item": "water", "controllable": true, "behaviour": "fixed", "perVisitorMilliFen": 0},
    {"item": "electricity", "controllable": true, "behaviour": "fixed", "perVisitorMilliFen": 0},
    {"item": "heating", "controllable": true, "behaviour": "fixed", "perVisitorMilliFen": 0},
    {"item": "property", "controllable": false, "behaviour": "fixed", "perVisitorMilliFen": 0},
    {"item": "security", "controllable": false, "behaviour": "fixed", "perVisitorMilliFen": 0},
    {"item": "cleaning", "controllable": true, "behaviour": "fixed", "perVisitorMilliFen": 0},
    {"item": "office", "controllable": true, "behaviour": "per_visitor", "perVisitorMilliFen": 10000},
    {"item": "sim_card", "controllable": true, "behaviour": "variable", "perVisitorMilliFen": 0},
    {"item": "marketing", "controllable": true, "behaviour": "fixed", "perVisitorMilliFen": 0},
    {"item": "handset_subsidy", "controllable": true, "behaviour": "variable", "perVisitorMilliFen": 0},
    {"item": "stock_write_down", "controllable": true, "behaviour": "fixed", "perVisitorMilliFen": 0},
    {"item": "access", "controllable": false, "behaviour": "variable", "perVisitorMilliFen": 0},
    {"item": "communication", "controllable": true, "behaviour": "fixed", "perVisitorMilliFen": 0},
    {"item": "vehicle", "controllable": true, "behaviour": "fixed", "perVisitorMilliFen": 0},
    {"item": "travel", "controllable": true, "behaviour": "fixed", "perVisitorMilliFen": 0},
    {"item": "hospitality", "controllable": true, "behaviour": "fixed", "perVisitorMilliFen": 0},
    {"item": "it_training", "controllable": false, "behaviour": "fixed", "perVisitorMilliFen": 0},
    {"item": "overhead", "controllable": false, "behaviour": "fixed", "perVisitorMilliFen": 0},
    {"item": "counter_rental_income", "controllable": false, "behaviour": "fixed", "perVisitorMilliFen": 0}
  ],
  "rampMonths": 6,
  "marks": {
    "recognition": "E", "extensions": "E", "developShareBasisPoints": "J",
    "ticketRateBasisPoints": "J", "handledRateBasisPoints": "J", "fitOutMonths": "E",
    "equipmentMonths": "E", "residualBasisPoints": "E", "imputedRents": "E",
    "overheadStaffBasisPoints": "E", "overheadRateBasisPoints": "E", "estimates": "E",
    "costs": "J", "rampMonths": "J"
  }
}'::jsonb
from delivered;
