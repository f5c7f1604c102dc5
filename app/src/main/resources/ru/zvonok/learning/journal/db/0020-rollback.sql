--liquibase formatted sql

--changeset journal:rollback
create sequence journal.rollback_seq as bigint increment 1;
create table journal.rollback (
  organisation_id bigint not null,
  id bigint not null,
  of_account bigint not null,
  account_id bigint,
  job_id bigint,
  at timestamptz not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  done_at timestamptz,
  back integer not null default 0,
  stays integer not null default 0,
  reason text not null check (reason <> '' and length(reason) <= 500),
  primary key (organisation_id, id),
  check (from_at < to_at)
);
comment on table journal.rollback is 'TENANT. What a person changed between two times was put back: whose changes, by whom, why';
call tenancy.protect('journal.rollback');

create table journal.rollback_line (
  organisation_id bigint not null,
  rollback_id bigint not null,
  course_id bigint not null,
  place_id bigint not null,
  student_id bigint not null,
  rival_id bigint,
  rival_at timestamptz,
  number integer not null,
  school_year smallint not null,
  kind text not null check (kind in ('CELL', 'PERIOD_MARK')),
  was text not null,
  becomes text not null,
  problem text,
  arguments text,
  primary key (organisation_id, rollback_id, number),
  constraint rollback_line_fk foreign key (organisation_id, rollback_id) references journal.rollback (organisation_id, id)
);
comment on table journal.rollback_line is 'TENANT. A cell or period mark of a rollback: what stood and stands there; with a problem it stayed. rival: who changed it since';
call tenancy.protect('journal.rollback_line');
