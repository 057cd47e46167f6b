-- A policy that is asked for has its name already, as users, groups, agencies and projects have.
drop index policy_name;
create unique index policy_name on policy_view (domain_id, display_name)
    where state ->> 'kind' in ('live', 'requested');
