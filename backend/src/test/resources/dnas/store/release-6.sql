-- Rows as the first release with accounts (V6) held them. Everybody's password is "correct horse battery".

insert into accounts (id, name, name_key, password, role, disabled, created) values
    (1, 'Ada', 'ada', '$argon2id$v=19$m=19456,t=2,p=1$56wFxSNXihAekP45UTGEBQ$rQP7tzQCXIpP6oTwm6OZvVn/bzer9NMQ36b66Zv/Wrc', 'admin', false, timestamp with time zone '2026-03-01 08:00:00+00:00'),
    (2, 'Éva', 'éva', '$argon2id$v=19$m=19456,t=2,p=1$56wFxSNXihAekP45UTGEBQ$rQP7tzQCXIpP6oTwm6OZvVn/bzer9NMQ36b66Zv/Wrc', 'researcher', true, timestamp with time zone '2026-03-02 08:00:00+00:00'),
    (5, 'Zoe', 'zoe', null, 'viewer', false, timestamp with time zone '2026-03-03 08:00:00+00:00');

-- Of dnas_of-the-first-release-with-accounts and dnas_that-has-expired.
insert into secrets (id, hash, kind, account, name, role, created, expires, used) values
    (1, 'a506101969eb834df4365197a40a74a83e4064ea8d2c3fb26d907d50cc7d662e', 'token', 1, 'cluster', 'researcher', timestamp with time zone '2026-03-01 09:00:00+00:00', timestamp with time zone '2027-03-01 09:00:00+00:00', timestamp with time zone '2026-03-04 09:00:00+00:00'),
    (2, '1bf4ef3a23a719ffeda008745123f9aeb55e622e8d10fa7bb2155049364f52c5', 'token', 1, 'old', 'admin', timestamp with time zone '2026-03-01 09:00:00+00:00', timestamp with time zone '2026-03-31 09:00:00+00:00', null);

insert into actions (id, happened, account, action, subject, subject_id, detail) values
    (1, timestamp with time zone '2026-03-01 08:00:00+00:00', 'Ada', 'launched', 'study', 1, 'first study');

alter table accounts alter column id restart with 6;
alter table secrets alter column id restart with 3;
alter table actions alter column id restart with 2;
