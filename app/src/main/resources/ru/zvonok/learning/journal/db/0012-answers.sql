--liquibase formatted sql

--changeset journal:answers
create sequence journal.answer_seq as bigint increment 1;
create table journal.answer (
  organisation_id bigint not null,
  id bigint not null,
  course_id bigint not null,
  task_id bigint not null,
  student_id bigint not null,
  account_id bigint,
  judged_by bigint,
  first_at timestamptz,
  sent_at timestamptz,
  judged_at timestamptz,
  version integer not null default 0,
  school_year smallint not null,
  kind text not null check (kind in ('WORK', 'HOMEWORK')),
  state text not null check (state in ('DRAFT', 'SENT', 'RETURNED', 'TAKEN')),
  text text not null default '' check (length(text) <= 4000),
  word text check (length(word) <= 500),
  primary key (organisation_id, id, school_year),
  constraint answer_once_key unique (organisation_id, task_id, kind, student_id, school_year)
) partition by range (school_year);
create index answer_waiting_idx on journal.answer (organisation_id, course_id) where state = 'SENT';
create index answer_student_idx on journal.answer (organisation_id, student_id);
comment on table journal.answer is 'TENANT. What a pupil handed in for a work or homework, its files in journal.attachment. DRAFT: not sent yet, seen by the family alone; first_at and sent_at: first and last sending, judged: taken or given back with a word. No foreign keys: checked by its door, too many rows';
call tenancy.protect('journal.answer');

create table journal.answer_notice (
  organisation_id bigint not null,
  task_id bigint not null,
  day date not null,
  kind text not null check (kind in ('WORK', 'HOMEWORK')),
  primary key (organisation_id, task_id, kind, day)
);
comment on table journal.answer_notice is 'TENANT. The teacher was told that answers came: once a day for each task';
call tenancy.protect('journal.answer_notice');

insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'journal.answer.guardian-to-grade', '2000-01-01', '4', 'Значение поставки: за ученика начальных классов ответ отправляет и родитель');
