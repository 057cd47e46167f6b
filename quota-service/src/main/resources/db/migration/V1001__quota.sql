-- Views of quota-service: the state of each stream as JSON, and what queries need of it as columns.

create table ledger_view (
    id      text    primary key,
    tenant  text    not null,
    version integer not null,
    state   jsonb   not null,
    used    integer not null generated always as (jsonb_array_length(state -> 'holders')) stored
);
create index ledger_by_tenant on ledger_view (tenant);

create table default_limit_view (
    id      text    primary key,
    tenant  text    not null,
    version integer not null,
    state   jsonb   not null
);
