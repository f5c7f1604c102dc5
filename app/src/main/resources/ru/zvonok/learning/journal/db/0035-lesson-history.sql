--liquibase formatted sql

--changeset journal:lesson-history
create sequence journal.lesson_history_seq as bigint increment 1;
create table journal.lesson_history (
  organisation_id bigint not null,
  id bigint not null,
  course_id bigint not null,
  lesson_id bigint not null,
  student_id bigint not null default 0,
  account_id bigint,
  at timestamptz not null,
  school_year smallint not null,
  kind text not null check (kind in ('TOPIC', 'REMOTE', 'HOMEWORK', 'WORK', 'FILE', 'COMMENT')),
  part text not null default '',
  old_value text not null,
  new_value text not null,
  reason text check (length(reason) <= 200),
  primary key (organisation_id, id, school_year)
) partition by range (school_year);
create index lesson_history_at_idx on journal.lesson_history (organisation_id, at, id, course_id);
create index lesson_history_account_idx on journal.lesson_history (organisation_id, account_id, at, id);
create index lesson_history_lesson_idx on journal.lesson_history (organisation_id, lesson_id);
comment on table journal.lesson_history is 'TENANT. Every change of what is written about a lesson beside its cells: who, when, old and new state as JSON, empty for nothing. part: which work, file or mark; student: whose homework or mark, 0 for the class. Works that come by themselves with the first mark are not kept here';
call tenancy.protect('journal.lesson_history', 'select, insert');

alter table journal.rollback_line drop constraint rollback_line_kind_check;
alter table journal.rollback_line add constraint rollback_line_kind_check
  check (kind in ('CELL', 'PERIOD_MARK', 'TOPIC', 'REMOTE', 'HOMEWORK', 'WORK', 'FILE', 'COMMENT'));

insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'journal.task.file-days', '2000-01-01', '60', 'Значение поставки: сколько дней убранный файл задания ещё можно вернуть откатом');
