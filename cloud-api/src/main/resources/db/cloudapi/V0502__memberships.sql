-- In which groups somebody is is asked by user.
create index iam_directory_membership on iam_directory ((state ->> 'user')) where kind = 'membership';
