-- How people log in: what their account asks of them, how often they failed, and their second factor.

update personal_key_view
set state = (state - 'createdAt') || jsonb_build_object('sealedAt', state -> 'createdAt')
where state ->> 'kind' = 'active';

update password_view set state = state || '{"earlier": []}' where state ->> 'kind' = 'known';

create table security_policy_view (
    id         text    primary key,
    tenant     text    not null,
    version    integer not null,
    state      jsonb   not null
);

create table lockout_view (
    id         text    primary key,
    tenant     text    not null,
    version    integer not null,
    state      jsonb   not null
);

create table mfa_device_view (
    id         text    primary key,
    tenant     text    not null,
    version    integer not null,
    state      jsonb   not null,
    live       boolean generated always as (state ->> 'kind' <> 'none') stored
);
create index mfa_device_of_domain on mfa_device_view (tenant) where live;

alter table project_view
    add column suspended boolean generated always as ((state ->> 'suspended')::boolean) stored,
    add column live_id text generated always as (case when state ->> 'kind' = 'active' then id end) stored unique;

-- When keys were last used; services report it, and it is not part of the log.
create table access_key_use (
    access_key text        primary key,
    used_at    timestamptz not null
);
