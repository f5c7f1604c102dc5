--liquibase formatted sql

--changeset journal:permits
create sequence journal.edit_permit_seq as bigint increment 1;
create table journal.edit_permit (
  organisation_id bigint not null,
  id bigint not null,
  person_id bigint not null,
  course_id bigint,
  account_id bigint,
  ended_by bigint,
  at timestamptz not null,
  until timestamptz not null,
  ended_at timestamptz,
  valid_from date not null,
  valid_to date not null,
  reason text not null check (reason <> '' and length(reason) <= 200),
  primary key (organisation_id, id),
  check (valid_from <= valid_to),
  check (until > at),
  constraint edit_permit_person_fk foreign key (organisation_id, person_id) references people.person (organisation_id, id)
);
create index edit_permit_person_idx on journal.edit_permit (organisation_id, person_id);
create index edit_permit_course_idx on journal.edit_permit (organisation_id, course_id, until);
comment on table journal.edit_permit is 'TENANT. Somebody may write in closed days of a course, or with none named of all own courses, until a moment; ends by itself or early. Gives no right that the person has not in open days';
call tenancy.protect('journal.edit_permit');
