-- What every queried architecture of a study must meet beside its FLOPs: MEASURE=MIN:MAX, with commas between them.

alter table studies add column measure_limits varchar(4000) default '' not null;
