-- What a run's evaluations come from: the code that searched, and the data set's sha256. Unknown until a worker took the run.

alter table runs add column code varchar(200);
alter table runs add column data_sha256 varchar(64);
