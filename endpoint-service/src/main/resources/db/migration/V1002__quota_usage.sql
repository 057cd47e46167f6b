-- A limit of the project's own is told apart from the default now, so all of it is read again from the log.
drop table quota_usage;
delete from subscription_position where subscription = 'endpoint.quota-usage';

-- What quota-service says of each project; the project '*' stands for the defaults.
create table quota_usage (
    project   text    not null,
    kind      text    not null,
    used      integer not null,
    own_limit integer,
    primary key (project, kind)
);
