-- Users are looked up by a key that stands for their name, groups have members, and what ended stays as a row.

alter table user_view drop constraint user_name;
alter table user_view drop column name;
update user_view
set state = state || jsonb_build_object(
    'enabled', true, 'accessMode', 'DEFAULT', 'loginProtection', 'NONE', 'tokenEpoch', 0,
    'updatedAt', state -> 'createdAt');
alter table user_view
    add column name_key text generated always as (
        coalesce(state ->> 'nameKey', 'plain:' || (state ->> 'name'))) stored,
    add column enabled boolean generated always as ((state ->> 'enabled')::boolean) stored,
    add column live boolean generated always as (state ->> 'kind' = 'active') stored,
    add column live_id text generated always as (case when state ->> 'kind' = 'active' then id end) stored unique,
    add constraint user_name unique (domain_id, name_key);

update project_view set state = state || '{"suspended": false}';
alter table project_view
    add column parent_id text generated always as (coalesce(state ->> 'parent', state ->> 'domain')) stored,
    add column live boolean generated always as (state ->> 'kind' = 'active') stored;

update access_key_view set state = state || '{"slot": 1, "enabled": true}';
alter table access_key_view drop constraint access_key_user;
alter table access_key_view
    add column live boolean generated always as (state ->> 'kind' = 'active') stored,
    add column slot integer generated always as ((state ->> 'slot')::integer) stored,
    add column user_ref text generated always as (
        case when state ->> 'kind' = 'active' then state ->> 'user' end) stored
        constraint access_key_user references user_view (live_id);
-- a user of before may have more keys than slots: only where they differ is one key kept from another's place
create unique index access_key_slot on access_key_view (user_ref, slot);

create table group_view (
    id         text    primary key,
    tenant     text    not null,
    version    integer not null,
    state      jsonb   not null,
    domain_id  text    generated always as (state ->> 'domain') stored
               constraint group_domain references domain_view (id),
    name       text    generated always as (state ->> 'name') stored,
    live       boolean generated always as (state ->> 'kind' = 'active') stored,
    live_id    text    generated always as (case when state ->> 'kind' = 'active' then id end) stored unique,
    constraint group_name unique (domain_id, name)
);

create table membership_view (
    id         text    primary key,
    tenant     text    not null,
    version    integer not null,
    state      jsonb   not null,
    live       boolean generated always as (state ->> 'kind' = 'member') stored,
    group_id   text    generated always as (case when state ->> 'kind' = 'member' then state ->> 'group' end) stored
               constraint membership_group references group_view (live_id),
    user_id    text    generated always as (case when state ->> 'kind' = 'member' then state ->> 'user' end) stored
               constraint membership_user references user_view (live_id)
);
create index membership_of_group on membership_view (group_id);
create index membership_of_user on membership_view (user_id);
create index membership_in_directory on membership_view ((state ->> 'user')) where live;

create table agency_view (
    id           text    primary key,
    tenant       text    not null,
    version      integer not null,
    state        jsonb   not null,
    domain_id    text    generated always as (state ->> 'domain') stored
                 constraint agency_domain references domain_view (id),
    name         text    generated always as (state ->> 'name') stored,
    trust_domain text    generated always as (state ->> 'trustDomain') stored,
    live         boolean generated always as (state ->> 'kind' = 'active') stored,
    constraint agency_name unique (domain_id, name)
);

create table token_view (
    id         text    primary key,
    tenant     text    not null,
    version    integer not null,
    state      jsonb   not null
);

create table personal_key_view (
    id         text    primary key,
    tenant     text    not null,
    version    integer not null,
    state      jsonb   not null
);

-- The keys themselves: in no event, so that they can be forgotten. Of a user: what his profile is sealed with. Of a
-- domain: what stands for the names of its users.
create table personal_key (
    subject    text primary key,
    sealed_key text not null
);

drop index journal_of_domain;
create index journal_of_domain on journal (tenant, xid desc, position desc)
    where stream_type not in (
        'password', 'access-key', 'signing-key', 'personal-key', 'login', 'mfa-device');
