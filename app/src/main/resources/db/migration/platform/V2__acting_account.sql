-- The account that acts in this transaction; null without a scope, 0 for the system itself.
create function platform.account_id() returns bigint
  language sql stable parallel safe
  return nullif(current_setting('app.account_id', true), '')::bigint;

comment on function platform.account_id is
  'Row-level security: the acting account, for rows that belong to a person';

-- True only for the product itself (sign-in, scheduled jobs, migrations of data).
create function platform.is_system() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('app.everything', true) = 'true', false);

comment on function platform.is_system is
  'Row-level security: true while the product acts by itself';
