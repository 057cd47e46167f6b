-- Endpoint services: the state the log folds to, and columns that queries and rules need.
create table service_view (
    id         text    primary key,
    tenant     text    not null,
    version    integer not null,
    state      jsonb   not null,
    kind       text    not null generated always as (state ->> 'kind') stored,
    domain_id  text    generated always as (state -> 'details' ->> 'domain') stored,
    name       text    generated always as (state -> 'details' ->> 'name') stored,
    created_at text    collate "C" generated always as (state -> 'details' ->> 'createdAt') stored,
    updated_at text    collate "C" generated always as (state ->> 'updatedAt') stored,
    -- what an endpoint that is creating or connected may refer to
    live_id    text    generated always as (case when state ->> 'kind' = 'available' then id end) stored,
    constraint service_live unique (live_id)
);
create index service_by_tenant on service_view (tenant, created_at desc, id) where kind <> 'deleted';
create index service_by_name on service_view (name) where kind <> 'deleted';

-- Endpoints, which are connections too.
create table endpoint_view (
    id           text    primary key,
    tenant       text    not null,
    version      integer not null,
    state        jsonb   not null,
    kind         text    not null generated always as (state ->> 'kind') stored,
    marker_id    integer generated always as ((state -> 'details' ->> 'marker')::integer) stored,
    service_id   text    generated always as (state -> 'details' ->> 'service') stored,
    service_name text    generated always as (state -> 'details' ->> 'serviceName') stored,
    vpc_id       text    generated always as (state -> 'details' ->> 'vpc') stored,
    created_at   text    collate "C" generated always as (state -> 'details' ->> 'createdAt') stored,
    updated_at   text    collate "C" generated always as (state ->> 'updatedAt') stored,
    -- a service with endpoints that are creating or connected cannot end, and none begins on one that has ended
    service_ref  text    generated always as
        (case when state ->> 'kind' in ('creating', 'accepted') then state -> 'details' ->> 'service' end) stored,
    constraint endpoint_marker unique (marker_id),
    constraint endpoint_service_lives foreign key (service_ref) references service_view (live_id)
);
create index endpoint_by_tenant on endpoint_view (tenant, created_at desc, id) where kind <> 'deleted';
create index endpoint_by_service on endpoint_view (service_id, created_at desc, id) where kind <> 'deleted';
create index endpoint_service_ref on endpoint_view (service_ref) where service_ref is not null;

-- Numbers of connections: positive, 32 bits, from where the real ones are; a service takes a hundred at a time.
create sequence marker_id as integer minvalue 16777217 increment by 100;
grant usage on sequence marker_id to ${app};

-- What quota-service says of each project; the project '*' stands for the defaults.
create table quota_usage (
    project  text    not null,
    kind     text    not null,
    used     integer not null,
    quota    integer not null,
    sequence text    not null collate "C",
    primary key (project, kind)
);
