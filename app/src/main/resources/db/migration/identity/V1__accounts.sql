create table identity.account (
  id bigint generated always as identity primary key,
  login_name text not null unique check (login_name ~ '^[a-z0-9][a-z0-9._-]{1,31}$'),
  display_name text not null check (length(display_name) between 1 and 64),
  employee_number text unique,
  password_hash text not null,
  must_change_password boolean not null,
  password_expires_at timestamptz,
  password_changed_at timestamptz not null,
  roles text[] not null,
  org_code text not null,
  org_path public.ltree not null,
  status text not null check (status in ('active', 'disabled')),
  failed_logins int not null default 0,
  last_login_at timestamptz,
  created_at timestamptz not null,
  created_by bigint not null,
  version int not null default 1,
  constraint known_roles check (
    cardinality(roles) > 0
      and roles <@ array['PROVINCE_CHANNEL', 'CITY_MANAGER', 'HALL_MANAGER', 'CLERK', 'FINANCE',
                         'TECHNICIAN', 'AUDITOR', 'ADMINISTRATOR']),
  -- three powers: running the system, watching it and doing business with it never meet in one hand
  constraint separate_duties check (
    cardinality(roles) = 1 or not roles && array['AUDITOR', 'ADMINISTRATOR'])
);

comment on table identity.account is 'A person who may sign in; never deleted, only disabled';

create index on identity.account using gist (org_path);

create table identity.session (
  id bigint generated always as identity primary key,
  token_hash bytea not null unique,
  account_id bigint not null references identity.account,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  address text not null,
  user_agent text not null,
  ended_at timestamptz,
  end_reason text check (
    end_reason in ('logout', 'replaced', 'ended', 'password', 'disabled', 'roles')),
  check ((ended_at is null) = (end_reason is null))
);

comment on column identity.session.token_hash is 'SHA-256 of the cookie: the table alone opens nothing';
comment on column identity.session.expires_at is 'The absolute end, however busy the session is';

create index on identity.session (account_id) where ended_at is null;

create table identity.login_throttle (
  subject text primary key,
  failures int not null,
  last_failure_at timestamptz not null,
  blocked_until timestamptz not null
);

comment on table identity.login_throttle is
  'Failed sign-ins in a row, by account and address, by account alone and by address alone';

create table identity.known_address (
  account_id bigint not null references identity.account,
  address text not null,
  last_login_at timestamptz not null,
  primary key (account_id, address)
);

comment on table identity.known_address is
  'Where an account has signed in before: guesses from elsewhere do not slow it down here';

alter table identity.account enable row level security;
alter table identity.account force row level security;
create policy by_scope on identity.account
  using (platform.sees(org_path) or id = platform.account_id())
  with check (platform.sees(org_path) or id = platform.account_id());

alter table identity.session enable row level security;
alter table identity.session force row level security;
create policy by_account on identity.session
  using (account_id in (select a.id from identity.account as a));

alter table identity.known_address enable row level security;
alter table identity.known_address force row level security;
create policy by_account on identity.known_address
  using (account_id in (select a.id from identity.account as a));

-- nobody deletes an account: its name stays in the audit trail
create policy only_system on identity.login_throttle using (platform.is_system());
alter table identity.login_throttle enable row level security;
alter table identity.login_throttle force row level security;
