-- Rows as the first released schema (V1) held them: two studies, one of them with a run that failed, one with runs under way.

insert into studies (id, name, created, space, strategies, signal, queries, flops_min, flops_max, seeds, controller_seed) values
    (1, 'first study', timestamp with time zone '2026-01-05 09:30:00.125+00:00', 'nasbench101', 'dense-sampling,random', 'test_mean', 3, 0, 1000000000, '1,2', 1),
    (4, 'Ümlaute, "quotes"; and -- more', timestamp with time zone '2026-02-06 23:59:59.999+01:00', 'nasbench201', 'random', 'cifar10_test_200', 5, 0, 9223372036854775807, '9007199254740993', 7);

insert into runs (id, study, strategy, seed, state, reason, deaths, queried, repeats, invalid, incumbent_hash, incumbent_signal, incumbent_test_accuracy, incumbent_flops, incumbent_parameters, controller_seconds, search_seconds, created, started, ended) values
    (1, 1, 'dense-sampling', 1, 'finished', null, 1, 3, 4, 5, 'cc33', 0.9421, 0.9421000000000002, 788000000, 8555530, 120.25, 3.5, timestamp with time zone '2026-01-05 09:30:00.125+00:00', timestamp with time zone '2026-01-05 09:30:01+00:00', timestamp with time zone '2026-01-05 09:33:00+00:00'),
    (2, 1, 'random', 1, 'failed', 'The worker was killed twice.', 2, 1, 0, 0, 'aa11', 0.1, 0.30000000000000004, 251000000, 2694282, 0.0, 0.5, timestamp with time zone '2026-01-05 09:30:00.125+00:00', timestamp with time zone '2026-01-05 09:30:02+00:00', timestamp with time zone '2026-01-05 09:30:03+00:00'),
    (3, 1, 'dense-sampling', 2, 'cancelled', null, 0, 0, 0, 0, null, null, null, null, null, 0.0, 0.0, timestamp with time zone '2026-01-05 09:30:00.125+00:00', null, timestamp with time zone '2026-01-05 09:31:00+00:00'),
    (4, 1, 'random', 2, 'queued', 'waits for the controller', 0, 0, 0, 0, null, null, null, null, null, 0.0, 0.0, timestamp with time zone '2026-01-05 09:30:00.125+00:00', null, null),
    (9, 4, 'random', 9007199254740993, 'running', null, 0, 2, 1, 0, 'bb22', 0.93, 0.93, 0, 1, 0.0, 1.0E-9, timestamp with time zone '2026-02-06 22:59:59.999+00:00', timestamp with time zone '2026-02-06 23:00:00+00:00', null);

insert into evaluations (run, query, hash, signal, test_accuracy, flops, parameters, incumbent_hash, incumbent_test_accuracy) values
    (1, 1, 'aa11', 0.1, 0.30000000000000004, 251000000, 2694282, 'aa11', 0.30000000000000004),
    (1, 2, 'bb22', 0.05, 0.5, 382000000, 227274, 'aa11', 0.30000000000000004),
    (1, 3, 'cc33', 0.9421, 0.9421000000000002, 788000000, 8555530, 'cc33', 0.9421000000000002),
    (2, 1, 'aa11', 0.1, 0.30000000000000004, 251000000, 2694282, 'aa11', 0.30000000000000004),
    (9, 1, 'aa11', 0.92, 0.92, 9223372036854775807, 2147483648, 'aa11', 0.92),
    (9, 2, 'bb22', 0.93, 0.93, 0, 1, 'bb22', 0.93);

alter table studies alter column id restart with 5;
alter table runs alter column id restart with 10;
