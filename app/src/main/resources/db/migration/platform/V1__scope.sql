create extension if not exists ltree with schema public;
create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gist with schema public;

-- True when the place lies in the scope that the transaction manager has set for this transaction.
-- Without a scope nothing is visible: policies fail closed.
create function platform.sees(place public.ltree) returns boolean
  language sql stable parallel safe
  return coalesce(
    current_setting('app.everything', true) = 'true'
      or place operator(public.<@) nullif(current_setting('app.org_path', true), '')::public.ltree,
    false);

comment on function platform.sees is
  'Row-level security: place is at or below app.org_path, or app.everything is true';
