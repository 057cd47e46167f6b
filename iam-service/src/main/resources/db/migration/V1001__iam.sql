-- Views of iam-service: the state of each stream as JSON, and what queries and constraints need of it as columns.

create table domain_view (
    id         text    primary key,
    tenant     text    not null,
    version    integer not null,
    state      jsonb   not null,
    name       text    generated always as (state ->> 'name') stored constraint domain_name unique,
    owner      text    generated always as (state ->> 'owner') stored
);

create table project_view (
    id         text    primary key,
    tenant     text    not null,
    version    integer not null,
    state      jsonb   not null,
    domain_id  text    generated always as (state ->> 'domain') stored
               constraint project_domain references domain_view (id),
    name       text    generated always as (state ->> 'name') stored,
    constraint project_name unique (domain_id, name)
);

create table user_view (
    id         text    primary key,
    tenant     text    not null,
    version    integer not null,
    state      jsonb   not null,
    domain_id  text    generated always as (state ->> 'domain') stored
               constraint user_domain references domain_view (id),
    name       text    generated always as (state ->> 'name') stored,
    constraint user_name unique (domain_id, name)
);

create table password_view (
    id         text    primary key,
    tenant     text    not null,
    version    integer not null,
    state      jsonb   not null
);

create table access_key_view (
    id         text    primary key,
    tenant     text    not null,
    version    integer not null,
    state      jsonb   not null,
    user_id    text    generated always as (state ->> 'user') stored
               constraint access_key_user references user_view (id)
);
create index access_key_of_user on access_key_view (user_id);

create table signing_key_view (
    id         text    primary key,
    tenant     text    not null,
    version    integer not null,
    state      jsonb   not null
);

create table verification_key_view (
    id         text    primary key,
    tenant     text    not null,
    version    integer not null,
    state      jsonb   not null
);

-- How far the log is with one domain's public events: a token says so.
create index journal_of_domain on journal (tenant, xid desc, position desc)
    where stream_type not in ('password', 'access-key', 'signing-key');

-- Other services have a table of this name, filled from our events. We are asked about ourselves: our own views are the
-- directory, and never behind.
create view iam_directory (kind, id, state) as
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
