-- What somebody holds is looked up by whom it was granted to.
create index iam_directory_grant on iam_directory ((state -> 'subject' ->> 'id')) where kind = 'grant';
