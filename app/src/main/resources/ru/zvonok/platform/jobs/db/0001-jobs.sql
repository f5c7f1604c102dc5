--liquibase formatted sql

--changeset jobs:queue
create schema jobs;
comment on schema jobs is 'Background work: the queue, and the state of each piece of work for the person who asked';
grant usage on schema jobs to zvonok_app;

create table jobs.scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_idx on jobs.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat_idx on jobs.scheduled_tasks (last_heartbeat);
comment on table jobs.scheduled_tasks is 'REGIONAL. The queue of the nodes: numbers of organisations and jobs, nothing of what is done';
grant select, insert, update, delete on jobs.scheduled_tasks to zvonok_app;

--changeset jobs:job
create sequence jobs.job_seq as bigint increment 1 cache 20;
create table jobs.job (
  organisation_id bigint not null,
  id bigint not null,
  account_id bigint not null,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  person uuid not null,
  result_file uuid,
  attempts smallint not null default 0,
  percent smallint not null default 0 check (percent between 0 and 100),
  state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  name text not null,
  actor_name text not null,
  phase text,
  refusal text,
  result_path text,
  payload jsonb not null,
  phase_arguments jsonb,
  refusal_arguments jsonb,
  primary key (organisation_id, id)
);
create index job_account_idx on jobs.job (organisation_id, account_id, id);
comment on table jobs.job is 'TENANT. A piece of background work: who asked for it, how far it is, what came of it';
call tenancy.protect('jobs.job');
