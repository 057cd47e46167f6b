-- Gateways of endpoints: no VPC ends while one is attached to it.
alter table vpc_view
    add column live_id text generated always as (case when state ->> 'kind' = 'live' then id end) stored
        constraint vpc_live_id unique;

create table gateway_view (
    id      text    primary key,
    tenant  text    not null,
    version integer not null,
    state   jsonb   not null,
    vpc_id  text    generated always as (case when state ->> 'kind' = 'attached' then state ->> 'vpc' end) stored
            constraint gateway_vpc references vpc_view (live_id)
);
create index gateway_of_vpc on gateway_view (vpc_id) where vpc_id is not null;
