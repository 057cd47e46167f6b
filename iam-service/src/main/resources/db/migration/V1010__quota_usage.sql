-- What quota-service says of each account; the account '*' stands for the defaults.
create table quota_usage (
    project   text    not null,
    kind      text    not null,
    used      integer not null,
    own_limit integer,
    primary key (project, kind)
);
