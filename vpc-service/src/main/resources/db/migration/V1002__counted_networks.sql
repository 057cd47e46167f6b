-- VPCs and subnets are counted: they are asked for first, and may fail. What has failed is seen until it is deleted.
alter table vpc_view alter column live set expression as (state ->> 'kind' in ('creating', 'live', 'failed'));
alter table subnet_view alter column live set expression as (state ->> 'kind' in ('creating', 'live', 'failed'));

-- A VPC that could not be made keeps no other from its name.
drop index vpc_name;
create unique index vpc_name on vpc_view (tenant, name) where state ->> 'kind' in ('creating', 'live') and name <> '';

-- What quota-service says of each project; the project '*' stands for the defaults.
create table quota_usage (
    project   text    not null,
    kind      text    not null,
    used      integer not null,
    own_limit integer,
    primary key (project, kind)
);
