--liquibase formatted sql

--changeset journal:works
alter table journal.assignment
  add column answer_wanted boolean not null default false,
  add column description text constraint assignment_description_length check (length(description) <= 4000);
comment on column journal.assignment.answer_wanted is 'Pupils hand it in here, with text and files; who has not is missing after the due day';
alter table journal.homework add column answer_wanted boolean not null default false;

create table journal.attachment (
  organisation_id bigint not null,
  course_id bigint not null,
  task_id bigint not null,
  student_id bigint,
  size bigint not null,
  added_at timestamptz not null,
  file_id uuid not null,
  school_year smallint not null,
  kind text not null check (kind in ('WORK', 'HOMEWORK')),
  name text not null,
  primary key (organisation_id, file_id),
  constraint attachment_file_fk foreign key (organisation_id, file_id) references files.file (organisation_id, public_id) on delete cascade
);
create index attachment_task_idx on journal.attachment (organisation_id, task_id);
comment on table journal.attachment is 'TENANT. A file of a work or of homework; with a student it belongs to the answer of that pupil';
call tenancy.protect('journal.attachment');

insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'journal.task.files', '2000-01-01', '10', 'Значение поставки: файлов у одного задания и у одного ответа');
