-- Other services have a table of this name, filled from our events. We are asked about ourselves: our own views are the
-- directory, and never behind. Run again whenever this file changes, after all other migrations.
create or replace view iam_directory (kind, id, state) as
select 'domain', id, state from domain_view
union all
select 'project', id, state from project_view where live
union all
select 'user', id, state from user_view where live
union all
select 'token-epoch', id, state from user_view where live
union all
select 'personal-key', subject, jsonb_build_object('id', subject, 'sealedKey', sealed_key) from personal_key
union all
select 'membership', id, state from membership_view where live
union all
select 'agency', id, state from agency_view where live
union all
select 'revoked-token', id, state from token_view
union all
select 'access-key', id, state from access_key_view where live
union all
select 'signing-key', id, state from verification_key_view
union all
select 'role', id, state from policy_view where live
union all
select 'grant', id, state from grant_view where granted
union all
select 'position', id, jsonb_build_object('id', id, 'sequence', '~') from domain_view;

grant select on iam_directory to ${app};
