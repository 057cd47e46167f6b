-- Who is who: this service's own copy of what it needs of IAM's events. It can be thrown away and built again from them.
create table iam_directory (
    kind  text  not null,
    id    text  not null,
    state jsonb not null,
    primary key (kind, id)
);
grant select, insert, update, delete on iam_directory to ${app};
