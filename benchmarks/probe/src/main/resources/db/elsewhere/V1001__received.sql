-- What the other service keeps of each event.
create table received (
    event_id      text   primary key,
    started_nanos bigint not null
);
