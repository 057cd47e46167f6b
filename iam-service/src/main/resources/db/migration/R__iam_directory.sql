-- Other services have a table of this name, filled from our events. We are asked about ourselves: our own views are the
-- directory, and never behind. Run again whenever this file changes, after all other migrations.
create or replace view iam_directory (kind, id, state) as
select 'domain', id, state from domain_view
union all
select 'project', id, state from project_view
union all
select 'user', id, state from user_view
union all
select 'access-key', id, state from access_key_view
union all
select 'signing-key', id, state from verification_key_view
union all
select 'position', id, jsonb_build_object('id', id, 'sequence', '~') from domain_view;

grant select on iam_directory to ${app};
