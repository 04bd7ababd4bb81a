-- Who launched a study: the name of the account, which outlives it, and null where nobody had to sign in.

alter table studies add column launched_by varchar(100);
update studies set launched_by = (select max(a.account) from actions a
    where a.subject = 'study' and a.subject_id = studies.id and a.action = 'launched');
