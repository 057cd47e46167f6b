-- Views of vpc-service: the state of each stream as JSON, and what queries and constraints need of it as columns.
-- Rows of ended streams stay; a column that is null for them is what makes a constraint forget them.

create table vpc_view (
    id                 text    primary key,
    tenant             text    not null,
    version            integer not null,
    state              jsonb   not null,
    live               boolean generated always as (state ->> 'kind' = 'live') stored,
    name               text    generated always as (state ->> 'name') stored,
    enterprise_project text    generated always as (state ->> 'enterpriseProject') stored,
    created_at         text    collate "C" generated always as (state ->> 'createdAt') stored
);
create unique index vpc_name on vpc_view (tenant, name) where live and name <> '';
create index vpc_page on vpc_view (tenant, created_at, id) where live;

create table subnet_view (
    id         text    primary key,
    tenant     text    not null,
    version    integer not null,
    state      jsonb   not null,
    live       boolean generated always as (state ->> 'kind' = 'live') stored,
    -- what ports refer to: gone as soon as the subnet is deleted
    live_id    text    generated always as (case when state ->> 'kind' = 'live' then id end) stored
               constraint subnet_live_id unique,
    vpc_id     text    generated always as (state ->> 'vpc') stored,
    created_at text    collate "C" generated always as (state ->> 'createdAt') stored
);
create index subnet_page on subnet_view (tenant, created_at, id) where live;

create table port_view (
    id             text    primary key,
    tenant         text    not null,
    version        integer not null,
    state          jsonb   not null,
    live           boolean generated always as (state ->> 'kind' = 'allocated') stored,
    -- what bindings refer to: gone as soon as the port is released
    live_id        text    generated always as (case when state ->> 'kind' = 'allocated' then id end) stored
                   constraint port_live_id unique,
    network_id     text    generated always as (case when state ->> 'kind' = 'allocated' then state ->> 'network' end)
                   stored constraint port_network references subnet_view (live_id),
    neutron_subnet_id text generated always as (state ->> 'neutronSubnet') stored,
    address        text    generated always as (state ->> 'address') stored,
    name           text    generated always as (state ->> 'name') stored,
    mac            text    generated always as (state ->> 'mac') stored,
    device         text    generated always as (state ->> 'device') stored,
    device_owner   text    generated always as (state ->> 'deviceOwner') stored,
    created_at     text    collate "C" generated always as (state ->> 'createdAt') stored
);
-- An address of a subnet is given once; ports that have ended have no network, and nothing to do with it.
create unique index port_address on port_view (network_id, address);
create index port_page on port_view (tenant, created_at, id) where live;

create table binding_view (
    id      text    primary key,
    tenant  text    not null,
    version integer not null,
    state   jsonb   not null,
    port_id text    generated always as (case when state ->> 'kind' = 'bound' then state ->> 'port' end) stored
            constraint binding_port references port_view (live_id)
);
create index binding_backend on binding_view (port_id) where port_id is not null;
