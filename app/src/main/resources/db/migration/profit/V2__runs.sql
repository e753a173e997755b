-- Every accounting of a month, kept for good: what it was computed from and what came out.
create table profit.run (
  id               bigint      generated always as identity primary key,
  month            integer     not null check (month between 190001 and 999912),
  version_number   integer     not null,
  state            text        not null
                   check (state in ('running', 'done', 'failed', 'interrupted')),
  reason           text        not null default '' check (length(reason) <= 500),
  started_by       bigint      not null,
  started_by_name  text        not null,
  started_at       timestamptz not null,
  finished_at      timestamptz,
  price_versions   integer[]   not null default '{}',
  rule_version     integer,
  snapshots        jsonb       not null default '{}',
  totals           jsonb,
  warnings         jsonb       not null default '[]',
  failure          text,
  superseded_by    bigint      references profit.run (id),
  unique (month, version_number)
);

create unique index one_run_at_a_time on profit.run (month) where state = 'running';

create table profit.closed_month (
  month          integer     primary key,
  run_id         bigint      not null references profit.run (id),
  closed_by      bigint      not null,
  closed_by_name text        not null,
  closed_at      timestamptz not null
);

-- Answers given to writes that carried an Idempotency-Key, so that a repeat starts nothing twice.
create table profit.answered_key (
  account_id bigint      not null,
  key        text        not null check (length(key) between 1 and 100),
  request    text        not null,
  subject_id bigint      not null,
  created_at timestamptz not null,
  primary key (account_id, key)
);

-- Where the product itself works out cost: contracts, purchases, shared costs.
create table profit.lease (
  id          bigint  generated always as identity primary key,
  hall_code   text    not null,
  first_month integer not null,
  last_month  integer not null,
  total_fen   bigint  not null check (total_fen >= 0),
  check (last_month >= first_month)
);

create table profit.investment (
  id              bigint  generated always as identity primary key,
  hall_code       text    not null,
  item            text    not null check (item in ('fit_out', 'equipment')),
  in_service_from integer not null,
  amount_fen      bigint  not null check (amount_fen >= 0),
  lease_end       integer
);

create table profit.cost_pool (
  id                  bigint       generated always as identity primary key,
  month               integer      not null,
  item                text         not null,
  place               public.ltree not null,
  amount_fen          bigint       not null,
  staff_basis_points  integer      not null,
  area_basis_points   integer      not null,
  income_basis_points integer      not null,
  unique (month, item, place),
  check (staff_basis_points + area_basis_points + income_basis_points = 10000)
);
