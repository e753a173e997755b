-- The audit trail. An entry is written in the transaction of the change it tells of, and sealed at
-- the end of that transaction: each seal's hash covers the entry and the seal before it, so that an
-- altered, removed or slipped-in entry breaks the chain. Nobody updates or deletes.

create table audit.entry (
  id bigint generated always as identity primary key,
  happened_at timestamptz not null,
  account_id bigint,
  actor text not null,
  roles text[] not null,
  address text,
  trace_id text,
  action text not null,
  subject_type text not null,
  subject_id text not null,
  subject_name text not null,
  before jsonb,
  after jsonb,
  reason text,
  scope_path public.ltree
);

comment on column audit.entry.account_id is '0 the system itself; null nobody was signed in';
comment on column audit.entry.scope_path is 'What the actor could see; null for the system';

create index on audit.entry (happened_at desc, id desc);
create index on audit.entry (account_id, id desc);
create index on audit.entry (subject_type, subject_id, id desc);
create index on audit.entry (action, id desc);

create table audit.seal (
  position bigint primary key,
  entry_id bigint not null unique,
  previous bytea not null,
  hash bytea not null
);

create function audit.digest(entry audit.entry, previous bytea) returns bytea
  language sql stable parallel safe
  set search_path = pg_catalog
  return sha256(
    previous
      || convert_to(
        jsonb_build_array(
          entry.id, extract(epoch from entry.happened_at)::text, entry.account_id, entry.actor,
          to_jsonb(entry.roles), entry.address, entry.trace_id, entry.action, entry.subject_type,
          entry.subject_id, entry.subject_name, entry.before, entry.after, entry.reason,
          entry.scope_path::text)::text,
        'UTF8'));

-- Runs when the transaction is about to end, so that the lock which orders the chain is held for
-- the length of a commit only.
create function audit.seal_entry() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog
as $$
declare
  last audit.seal;
begin
  perform pg_advisory_xact_lock(hashtext('audit.seal'));
  select * into last from audit.seal order by position desc limit 1;
  insert into audit.seal (position, entry_id, previous, hash)
  values (
    coalesce(last.position, 0) + 1,
    new.id,
    coalesce(last.hash, sha256('')),
    audit.digest(new, coalesce(last.hash, sha256(''))));
  return null;
end
$$;

create constraint trigger sealed_at_commit
  after insert on audit.entry
  deferrable initially deferred
  for each row execute function audit.seal_entry();

create function audit.refuse() returns trigger
  language plpgsql
as $$
begin
  raise exception 'the audit trail only grows' using errcode = 'insufficient_privilege';
end
$$;

create trigger only_grows before update or delete on audit.entry
  for each row execute function audit.refuse();
create trigger never_emptied before truncate on audit.entry
  for each statement execute function audit.refuse();
create trigger only_grows before update or delete on audit.seal
  for each row execute function audit.refuse();
create trigger never_emptied before truncate on audit.seal
  for each statement execute function audit.refuse();

-- What does not fit, at most a hundred faults; empty for an unbroken chain.
create function audit.faults() returns table (place bigint, entry bigint, fault text)
  language sql stable security definer
  set search_path = pg_catalog
as $$
  with chain as (
    select
      s.position,
      s.entry_id,
      s.previous,
      s.hash,
      lag(s.hash, 1, sha256('')) over (order by s.position) as hash_before,
      lag(s.position, 1, 0::bigint) over (order by s.position) as position_before
    from audit.seal as s
  ),
  checked as (
    select
      c.position,
      c.entry_id,
      case
        when e.id is null then 'entry-removed'
        when c.position <> c.position_before + 1 then 'seal-removed'
        when c.previous <> c.hash_before then 'chain-broken'
        when c.hash <> audit.digest(e, c.previous) then 'entry-altered'
      end as fault
    from chain as c
    left join audit.entry as e on e.id = c.entry_id
  )
  select position, entry_id, fault from checked where fault is not null
  union all
  select null, e.id, 'entry-unsealed'
  from audit.entry as e
  where not exists (select from audit.seal as s where s.entry_id = e.id)
  order by 1, 2
  limit 100
$$;

create function audit.head() returns table (place bigint, hash text)
  language sql stable security definer
  set search_path = pg_catalog
as $$
  select position, encode(hash, 'hex') from audit.seal order by position desc limit 1
$$;

alter table audit.entry enable row level security;
alter table audit.entry force row level security;

create policy anybody_adds on audit.entry for insert with check (true);

create policy own_and_below on audit.entry for select
  using (
    platform.is_system()
      or account_id = platform.account_id()
      or platform.sees(scope_path)
      or (scope_path is null
          and public.nlevel(nullif(current_setting('app.org_path', true), '')::public.ltree) = 1));

-- the chain is checked as a whole, whatever the auditor's part of the organisation
create policy checks_the_chain on audit.entry for select to current_user using (true);

-- the application adds entries and reads them; seals are made and checked by the functions above
do $$
declare
  grantee text;
begin
  for grantee in
    select distinct g.grantee::text
    from information_schema.role_table_grants as g
    where g.table_schema = 'audit' and g.grantee::text <> current_user
  loop
    execute format('revoke all on audit.entry, audit.seal from %I', grantee);
    execute format('grant select, insert on audit.entry to %I', grantee);
  end loop;
end
$$;
