-- Which runs queried an architecture is asked by its hash.

create index evaluations_by_hash on evaluations (hash);
