--liquibase formatted sql

--changeset oversight:one-worker
comment on table oversight.standing is 'TENANT. One row: learners, classes, staff of a day, and when the summaries were reckoned, compared with the facts, repaired (how many rows)';
