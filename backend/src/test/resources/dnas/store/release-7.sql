-- A study that another server's Ada had launched, as it was imported before it said so.

update studies set launched_by = 'Ada' where id = 4;

insert into actions (id, happened, account, action, subject, subject_id, detail) values
    (2, timestamp with time zone '2026-03-05 08:00:00+00:00', 'Ada', 'imported', 'study', 4, 'study 3 of another server');

alter table actions alter column id restart with 3;
