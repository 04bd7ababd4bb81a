-- Whoever launched a study that was imported is nobody of this server, though an account here may have the same name.

alter table studies alter column launched_by set data type varchar(120);
update studies set launched_by = launched_by || ' (another server)'
    where launched_by is not null
        and id in (select subject_id from actions where subject = 'study' and action = 'imported');
