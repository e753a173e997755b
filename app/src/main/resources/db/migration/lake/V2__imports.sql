-- One row per file that anybody ever sent.
create table lake.import (
    id bigint generated always as identity primary key,
    file_name text not null,
    kind text not null,
    mode text not null,
    origin text not null,
    state text not null,
    bytes bigint not null default 0,
    fingerprint text,
    format text,
    row_count bigint not null default 0,
    bad_row_count bigint not null default 0,
    message text,
    message_values text[] not null default '{}',
    snapshot_id bigint,
    days date[] not null default '{}',
    account_id bigint not null,
    actor text not null,
    org_path public.ltree,
    received_at timestamptz not null,
    finished_at timestamptz,
    undone_at timestamptz,
    undone_by text,
    undo_reason text
);

comment on column lake.import.fingerprint is 'SHA-256 of the file, in hexadecimal';
comment on column lake.import.org_path is 'where the sender stands; null = the system itself';

create index import_by_fingerprint on lake.import (fingerprint, kind);
create index import_by_state on lake.import (state);

alter table lake.import enable row level security;

-- What the system took in by itself concerns the province.
create policy import_in_scope on lake.import using (
    case
        when org_path is not null then platform.sees(org_path)
        else coalesce(
            current_setting('app.everything', true) = 'true'
                or public.nlevel(
                    nullif(current_setting('app.org_path', true), '')::public.ltree) = 1,
            false)
    end);
