--liquibase formatted sql

--changeset finals:council
create sequence finals.council_step_seq as bigint increment 1;
create table finals.council_step (
  organisation_id bigint not null,
  id bigint not null,
  group_id bigint not null,
  student_id bigint not null,
  account_id bigint,
  at timestamptz not null,
  protocol_on date,
  school_year smallint not null,
  matter text not null check (matter in ('ADMISSION', 'PROMOTION')),
  step text not null check (step in ('PROPOSED', 'WITHDRAWN', 'DECIDED', 'TAKEN_BACK')),
  value text check (value in ('ADMITTED', 'NOT_ADMITTED', 'PROMOTED', 'CONDITIONAL', 'REPEATS', 'ADAPTED', 'INDIVIDUAL', 'GRADUATED', 'NOT_GRADUATED')),
  debts text[] not null default '{}',
  words text check (length(words) between 1 and 300),
  protocol_number text check (length(protocol_number) between 1 and 20),
  primary key (organisation_id, id, school_year),
  constraint council_step_whole check (
    (step in ('PROPOSED', 'DECIDED')) = (value is not null)
    and (step = 'DECIDED') = (protocol_number is not null)
    and (step = 'DECIDED') = (protocol_on is not null))
) partition by range (school_year);
create index council_step_student_idx on finals.council_step (organisation_id, student_id, school_year, id);
comment on table finals.council_step is 'TENANT. What was proposed to the pedagogical council about a pupil and what it decided; the last step of a matter says how it stands, earlier ones are its history';
call tenancy.protect('finals.council_step', 'select, insert');
