--liquibase formatted sql

--changeset journal:excuse-notes
create sequence journal.excuse_note_seq as bigint increment 50;
create table journal.excuse_note (
  organisation_id bigint not null,
  id bigint not null,
  student_id bigint not null,
  edit uuid not null,
  sent_at timestamptz not null,
  sent_account bigint,
  sent_person bigint,
  answered_at timestamptz,
  answered_account bigint,
  first_day date not null,
  last_day date not null,
  lessons smallint[],
  state text not null check (state in ('SENT', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  reason text not null check (reason in ('SICK', 'FAMILY', 'SANATORIUM', 'QUARANTINE', 'PARENT_LEAVE', 'COMPETITION', 'OTHER')),
  words text not null,
  document text,
  answer text,
  constraint excuse_note_pk primary key (organisation_id, id),
  constraint excuse_note_edit_key unique (organisation_id, edit),
  constraint excuse_note_days check (last_day >= first_day and (lessons is null or first_day = last_day))
);
create index excuse_note_student_idx on journal.excuse_note (organisation_id, student_id, last_day);
comment on table journal.excuse_note is 'TENANT. Why a pupil misses whole days, or single lessons of one day: sent by the family and answered by the class teacher, or named by the class teacher at once (sent_person null)';
comment on column journal.excuse_note.lessons is 'Numbers of the lessons of the one day; null: whole days';
call tenancy.protect('journal.excuse_note');

create table journal.excuse_paper (
  organisation_id bigint not null,
  note_id bigint not null,
  file uuid not null,
  name text not null,
  constraint excuse_paper_pk primary key (organisation_id, note_id, file),
  constraint excuse_paper_note_fk foreign key (organisation_id, note_id) references journal.excuse_note (organisation_id, id)
);
create index excuse_paper_file_idx on journal.excuse_paper (organisation_id, file);
comment on table journal.excuse_paper is 'TENANT. A photographed paper that came with an excuse note; file is the public id that the files know';
call tenancy.protect('journal.excuse_paper');

insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'journal.excuse.days-ahead', '2020-09-01', '60', 'На сколько дней вперёд семья сообщает об отсутствии');
